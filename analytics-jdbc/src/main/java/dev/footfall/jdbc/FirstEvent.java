package dev.footfall.jdbc;

import dev.footfall.event.EventFilter;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** When the earliest event happened that a filter lets through. */
final class FirstEvent {

    private static final String EARLIEST = "SELECT min(occurred_at) FROM ";
    private static final String LATEST = "SELECT occurred_at FROM ";

    private final Database database;
    private final EventFilter filter;

    FirstEvent(Database database, EventFilter filter) {
        this.database = database;
        this.filter = filter;
    }

    Optional<Long> find(Handle handle) {
        if (MetadataScan.isNeeded(database.dialect(), filter)) {
            return scan(handle);
        }
        return database.dialect().walksIndexesBackwards() ? earliest(handle) : search(handle);
    }

    private Optional<Long> earliest(Handle handle) {
        FilterSql sql = new FilterSql(filter, database.dialect());
        return sql.bindTo(handle.createQuery(EARLIEST + database.dialect().eventsByTime() + sql.where()))
                .mapTo(Long.class)
                .findOne();
    }

    /**
     * Halves the time in which it must be, each time asking for the latest event of the lower half: a step along the
     * index where there is one. What is read in vain is never read again, so that this never reads more than all.
     */
    private Optional<Long> search(Handle handle) {
        long from = Millis.ceil(filter.range().from());
        Optional<Long> earliest =
                latestBefore(handle, Millis.ceil(filter.range().to()));
        while (earliest.isPresent() && from < earliest.get()) {
            long middle = meanRoundedUp(from, earliest.get());
            Optional<Long> lower = latestBefore(handle, middle);
            if (lower.isPresent()) {
                earliest = lower;
            } else {
                from = middle;
            }
        }
        return earliest;
    }

    /** Without overflow, which a range without a start would cause. */
    private static long meanRoundedUp(long a, long b) {
        return (a | b) - ((a ^ b) >> 1);
    }

    private Optional<Long> latestBefore(Handle handle, long before) {
        FilterSql sql = new FilterSql(filter, database.dialect()).and("occurred_at < :before", "before", before);
        String text = LATEST + database.dialect().eventsByTime() + sql.where() + EventList.ORDER_AND_LIMIT;
        return sql.bindTo(handle.createQuery(text))
                .bind("limit", 1)
                .mapTo(Long.class)
                .findOne();
    }

    private Optional<Long> scan(Handle handle) {
        long[] last = {Long.MAX_VALUE};
        new MetadataScan(database, filter).run(handle, hit -> last[0] = hit.occurredAt());
        return last[0] == Long.MAX_VALUE ? Optional.empty() : Optional.of(last[0]);
    }
}
