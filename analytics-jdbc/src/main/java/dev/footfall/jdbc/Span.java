package dev.footfall.jdbc;

import dev.footfall.access.Tenant;
import dev.footfall.query.Dataset;
import dev.footfall.thirdparty.jdbi.v3.core.Handle;
import dev.footfall.time.TimeRange;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** From when to when there is anything of a tenant's in a dataset. */
final class Span {

    private static final DatasetSql OF_PARTS =
            new DatasetSql("footfall_part", "footfall_part_time", "happened_at", Map.of());

    private final Reader reader;
    private final Tenant tenant;
    private final DatasetSql sql;

    Span(Reader reader, Tenant tenant, Dataset dataset) {
        this.reader = reader;
        this.tenant = tenant;
        this.sql = dataset == Dataset.PART ? OF_PARTS : DatasetSql.of(dataset);
    }

    Optional<TimeRange> find(Handle handle) {
        return latestBefore(handle, Long.MAX_VALUE)
                .map(latest -> new TimeRange(
                        Instant.ofEpochMilli(earliest(handle, latest)),
                        Instant.ofEpochMilli(latest).plusMillis(1)));
    }

    private long earliest(Handle handle, long latest) {
        return reader.walksIndexesBackwards() ? earliest(handle) : search(handle, latest);
    }

    private long earliest(Handle handle) {
        return handle.createQuery("SELECT min(" + sql.time() + ") FROM " + sql.table() + " WHERE tenant = ?")
                .bind(0, tenant.id())
                .mapTo(Long.class)
                .one();
    }

    /**
     * Halves the time in which it must be, each time asking for the latest of the lower half: a step along the index,
     * which has the latest first.
     */
    private long search(Handle handle, long latest) {
        long from = Long.MIN_VALUE;
        long earliest = latest;
        while (from < earliest) {
            long middle = meanRoundedUp(from, earliest);
            Optional<Long> lower = latestBefore(handle, middle);
            if (lower.isPresent()) {
                earliest = lower.get();
            } else {
                from = middle;
            }
        }
        return earliest;
    }

    /** Without overflow. */
    private static long meanRoundedUp(long a, long b) {
        return (a | b) - ((a ^ b) >> 1);
    }

    /** When the latest of all before that time happened. */
    Optional<Long> latestBefore(Handle handle, long before) {
        String text = "SELECT " + sql.time() + " FROM " + reader.byTime(sql.table(), sql.index())
                + " WHERE tenant = ? AND " + sql.time() + " < ? ORDER BY tenant, " + sql.time() + " DESC LIMIT 1";
        return handle.createQuery(text)
                .bind(0, tenant.id())
                .bind(1, before)
                .mapTo(Long.class)
                .findOne();
    }
}
