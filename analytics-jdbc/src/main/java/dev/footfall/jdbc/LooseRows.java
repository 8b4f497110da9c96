package dev.footfall.jdbc;

import dev.footfall.jdbc.rollup.IdKind;
import dev.footfall.jdbc.rollup.RolledCount;
import dev.footfall.jdbc.rollup.Rollup;
import dev.footfall.query.Attribute;
import dev.footfall.query.FactRow;
import dev.footfall.query.StoreQuery;
import dev.footfall.thirdparty.jdbi.v3.core.Handle;
import dev.footfall.time.TimeRange;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Rows that no rollup tells of, with their ids. */
final class LooseRows {

    /** Beyond these one statement that groups by itself is as quick. */
    private static final int MOST = 50_000;

    private final List<FactRow> rows;
    private final Map<String, Long> numbers;
    private final Map<Long, String> unnumbered = new HashMap<>();

    private LooseRows(List<FactRow> rows, Map<String, Long> numbers) {
        this.rows = rows;
        this.numbers = numbers;
    }

    /** Empty if there are too many. */
    static Optional<LooseRows> read(Database database, Handle handle, StoreQuery query, List<TimeRange> stretches)
            throws SQLException {
        List<FactRow> rows = new ArrayList<>();
        for (TimeRange stretch : stretches) {
            StoreQuery part = during(query, stretch);
            ScannedRow.Columns columns =
                    new ScannedRow.Columns(DatasetSql.of(part.dataset()), Asked.attributes(part), false);
            SqlText sql = new AggregateSql(part, database.dialect().reader()).rows(columns.names());
            new Question(database, sql).stream(handle, found -> add(rows, found, columns));
            if (rows.size() > MOST) {
                return Optional.empty();
            }
        }
        List<Attribute> ids =
                Asked.attributes(query).stream().filter(Rollup::isId).toList();
        Set<String> names = new HashSet<>();
        rows.forEach(row -> ids.forEach(id -> {
            String name = Numbers.name(id, row.text(id));
            if (name != null) {
                names.add(name);
            }
        }));
        return Optional.of(new LooseRows(rows, new Numbers(query.tenant()).find(handle, names)));
    }

    private static List<FactRow> add(List<FactRow> rows, ResultSet found, ScannedRow.Columns columns)
            throws SQLException {
        while (rows.size() <= MOST && found.next()) {
            rows.add(columns.read(found));
        }
        return rows;
    }

    private static StoreQuery during(StoreQuery query, TimeRange range) {
        return new StoreQuery(
                query.tenant(),
                query.dataset(),
                range,
                query.slots(),
                query.measures(),
                query.dimensions(),
                query.filter(),
                query.bots(),
                query.order(),
                query.limit());
    }

    void tell(RolledCount count) {
        rows.forEach(row -> count.add(row, id -> number(Numbers.name(id, row.text(id)))));
    }

    private long number(@Nullable String name) {
        if (name == null) {
            return 0;
        }
        return numbers.computeIfAbsent(name, absent -> {
            // From the other end than those that are stored.
            long id = IdKind.ofName(absent).id(IdKind.LAST - unnumbered.size());
            unnumbered.put(id, absent);
            return id;
        });
    }

    /** Tells what those ids are called that have no number. */
    void unnumbered(Map<Long, String> names) {
        names.putAll(unnumbered);
    }
}
