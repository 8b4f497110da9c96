package dev.footfall.jdbc;

import dev.footfall.event.EventFilter;
import dev.footfall.query.AggregateStore;
import dev.footfall.query.QuarterHourCount;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;

final class JdbcAggregateStore implements AggregateStore {

    /** Whole quarters, which division cuts towards zero: so times before 1970 are moved behind it, and back. */
    private static final String COUNT = """
            SELECT (occurred_at + 9000000000000000) / 900000 - 10000000000 AS quarter_hour, count(*) AS events
            FROM footfall_event
            """;

    private static final String GROUP = " GROUP BY quarter_hour ORDER BY quarter_hour";

    private static final String FIRST = "SELECT min(occurred_at) FROM footfall_event";

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
        return sql.bindTo(handle.createQuery(COUNT + sql.where() + GROUP))
                .map((row, context) -> new QuarterHourCount(row.getLong("quarter_hour"), row.getLong("events")))
                .list();
    }

    private static List<QuarterHourCount> countOneByOne(Handle handle, Database db, EventFilter filter) {
        Map<Long, Long> counts = new TreeMap<>();
        new MetadataScan(db, filter).run(handle, null, hit -> {
            counts.merge(Math.floorDiv(hit.occurredAt(), QuarterHourCount.MILLIS), 1L, Long::sum);
            return true;
        });
        return counts.entrySet().stream()
                .map(entry -> new QuarterHourCount(entry.getKey(), entry.getValue()))
                .toList();
    }

    @Override
    public Optional<Instant> firstEventAt(EventFilter filter) {
        Database db = database.get();
        return db.read(
                        "find first event",
                        filter,
                        handle -> MetadataScan.isNeeded(db.dialect(), filter)
                                ? lastHit(handle, db, filter)
                                : first(handle, db, filter))
                .map(Instant::ofEpochMilli);
    }

    private static Optional<Long> first(Handle handle, Database db, EventFilter filter) {
        FilterSql sql = new FilterSql(filter, db.dialect());
        return sql.bindTo(handle.createQuery(FIRST + sql.where()))
                .mapTo(Long.class)
                .findOne();
    }

    private static Optional<Long> lastHit(Handle handle, Database db, EventFilter filter) {
        AtomicReference<Long> last = new AtomicReference<>();
        new MetadataScan(db, filter).run(handle, null, hit -> {
            last.set(hit.occurredAt());
            return true;
        });
        return Optional.ofNullable(last.get());
    }
}
