package dev.footfall.jdbc;

import dev.footfall.StoreUnavailableException;
import dev.footfall.journey.JourneyEvent;
import dev.footfall.journey.JourneyQuery;
import dev.footfall.query.FactRow;
import dev.footfall.thirdparty.jdbi.v3.core.Handle;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The events of a question about journeys, which come a few at a time. */
final class JourneyRows {

    private static final int BETWEEN_LOOKS_AT_THE_CLOCK = 1024;

    private final Database database;
    private final JourneyQuery question;
    private final JourneySql sql;

    private interface Mapper {

        /** Null for an event that the question is not about. */
        @Nullable
        JourneyEvent map(ResultSet row) throws SQLException;
    }

    JourneyRows(Database database, JourneyQuery question) {
        this.database = database;
        this.question = question;
        this.sql = new JourneySql(question, database.dialect().reader());
    }

    /** How many rows were read. */
    long tell(Handle handle, JdbcJourneyStore.Telling reader) throws SQLException {
        if (sql.isTold()) {
            return tell(handle, sql.matched(), this::matched, reader);
        }
        ScannedRow.Columns columns = sql.columns();
        return tell(handle, sql.rows(columns), row -> looked(columns.read(row)), reader);
    }

    private JourneyEvent matched(ResultSet row) throws SQLException {
        List<@Nullable String> texts = new ArrayList<>(question.attributes().size());
        for (int i = 0; i < question.attributes().size(); i++) {
            texts.add(row.getString(i + JourneySql.FIRST_TEXT));
        }
        return new JourneyEvent(row.getString(1), Instant.ofEpochMilli(row.getLong(2)), row.getInt(3), texts);
    }

    private @Nullable JourneyEvent looked(FactRow row) {
        int matched = question.matched(row);
        String who = row.text(question.who());
        if (matched == 0 || who == null) {
            return null;
        }
        List<@Nullable String> texts = new ArrayList<>();
        question.attributes().forEach(attribute -> texts.add(row.text(attribute)));
        return new JourneyEvent(who, row.at(), matched, texts);
    }

    private long tell(Handle handle, SqlText text, Mapper mapper, JdbcJourneyStore.Telling reader) throws SQLException {
        long end = System.nanoTime() + database.statementTimeout().toNanos();
        return new Question(database, text).stream(handle, rows -> {
            long read = 0;
            while (rows.next()) {
                JourneyEvent event = mapper.map(rows);
                if (event != null && !reader.tell(event)) {
                    break;
                }
                if (++read % BETWEEN_LOOKS_AT_THE_CLOCK == 0 && System.nanoTime() - end > 0) {
                    throw new StoreUnavailableException("telling what was done in order takes too long", null);
                }
            }
            return read;
        });
    }
}
