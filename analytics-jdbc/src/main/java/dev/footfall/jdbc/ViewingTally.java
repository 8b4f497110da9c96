package dev.footfall.jdbc;

import dev.footfall.StoreUnavailableException;
import dev.footfall.query.Attribute;
import dev.footfall.query.Condition;
import dev.footfall.query.StoreQuery;
import dev.footfall.query.StoreRow;
import dev.footfall.query.Tally;
import dev.footfall.thirdparty.jdbi.v3.core.Handle;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Answers a question about viewings: one statement streams the viewer sessions, and they are counted as they come. */
final class ViewingTally {

    /** What movies of one session differ in, and differ from it. */
    private static final Set<Attribute> OF_ROW = EnumSet.of(
            Attribute.PART_KIND, Attribute.ASSET, Attribute.DURATION, Attribute.PLAYS, Attribute.WATCHED_PLAYS);

    private static final int BETWEEN_LOOKS_AT_THE_CLOCK = 1024;

    private final Database database;
    private final StoreQuery query;
    private final ViewingKinds kinds;
    private final ViewingFilter ofSession;
    private final ViewingFilter ofRow;
    private final ViewingCount count;

    ViewingTally(Database database, StoreQuery query) {
        this.database = database;
        this.query = query;
        this.kinds = ViewingKinds.of(query);
        Selection selection = Selection.of(query);
        this.ofSession = filter(selection, condition -> !isOfRow(condition));
        this.ofRow = filter(selection, ViewingTally::isOfRow);
        this.count = ViewingGroups.canCount(query.measures())
                ? new ViewingGroups(query, selection.rest())
                : ViewingCount.of(new Tally(query));
    }

    private static ViewingFilter filter(Selection selection, Predicate<Condition> which) {
        return new ViewingFilter(selection.all().stream().filter(which).toList());
    }

    private static boolean isOfRow(Condition condition) {
        Attribute attribute = Asked.attribute(condition);
        return attribute != null && OF_ROW.contains(attribute);
    }

    List<StoreRow> count(Handle handle) throws SQLException {
        ViewingSql sql = new ViewingSql(query, database.dialect().reader());
        Viewing row = new Viewing(sql.columns());
        new Question(database, sql.text()).stream(handle, rows -> {
            count(rows, row);
            return count;
        });
        return count.rows();
    }

    private void count(ResultSet rows, Viewing row) throws SQLException {
        long end = System.nanoTime() + database.statementTimeout().toNanos();
        int read = 0;
        while (rows.next()) {
            row.read(rows);
            if (ofSession.matches(row)) {
                count(row);
            }
            if (++read % BETWEEN_LOOKS_AT_THE_CLOCK == 0 && System.nanoTime() - end > 0) {
                throw new StoreUnavailableException("counting viewer sessions takes too long", null);
            }
        }
    }

    private void count(Viewing row) {
        count.begin();
        if (kinds.sessions() && ofRow.matches(row)) {
            count.add(row);
        }
        while (kinds.movies() && row.nextMovie()) {
            if (ofRow.matches(row)) {
                count.add(row);
            }
        }
    }
}
