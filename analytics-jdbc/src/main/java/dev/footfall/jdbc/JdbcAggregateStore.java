package dev.footfall.jdbc;

import dev.footfall.event.EventFilter;
import dev.footfall.query.AggregateStore;
import dev.footfall.query.QuarterHourCount;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;

final class JdbcAggregateStore implements AggregateStore {

    /** Whole quarters, which division cuts towards zero: so times before 1970 are moved behind it, and back. */
    private static final String COUNT = """
            SELECT (occurred_at + 9000000000000000) / 900000 - 10000000000 AS quarter_hour, count(*) AS events
            FROM\s""";

    private static final String GROUP = " GROUP BY quarter_hour ORDER BY quarter_hour";

    private final Supplier<Database> database;

    JdbcAggregateStore(Supplier<Database> database) {
        this.database = database;
    }

    @Override
    public List<QuarterHourCount> countByQuarterHour(EventFilter filter) {
        Database db = database.get();
        return db.read(
                "count events by quarter-hour",
                filter,
                handle -> MetadataScan.isNeeded(db.dialect(), filter)
                        ? countOneByOne(handle, db, filter)
                        : count(handle, db, filter));
    }

    private static List<QuarterHourCount> count(Handle handle, Database db, EventFilter filter) {
        FilterSql sql = new FilterSql(filter, db.dialect());
        return sql.bindTo(handle.createQuery(COUNT + db.dialect().eventsByTime() + sql.where() + GROUP))
                .map((row, context) -> new QuarterHourCount(row.getLong("quarter_hour"), row.getLong("events")))
                .list();
    }

    private static List<QuarterHourCount> countOneByOne(Handle handle, Database db, EventFilter filter) {
        Map<Long, Long> counts = new TreeMap<>();
        new MetadataScan(db, filter)
                .run(
                        handle,
                        hit -> counts.merge(Math.floorDiv(hit.occurredAt(), QuarterHourCount.MILLIS), 1L, Long::sum));
        return counts.entrySet().stream()
                .map(entry -> new QuarterHourCount(entry.getKey(), entry.getValue()))
                .toList();
    }

    @Override
    public Optional<Instant> firstEventAt(EventFilter filter) {
        Database db = database.get();
        return db.read("find first event", filter, new FirstEvent(db, filter)::find)
                .map(Instant::ofEpochMilli);
    }
}
