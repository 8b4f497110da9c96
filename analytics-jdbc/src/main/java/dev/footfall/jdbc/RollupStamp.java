package dev.footfall.jdbc;

import dev.footfall.access.Tenant;
import dev.footfall.thirdparty.jdbi.v3.core.Handle;
import dev.footfall.time.TimeRange;
import java.util.Optional;

/** Tells one state of a tenant's rollups from another, in one statement. */
record RollupStamp(Handle handle, Tenant tenant, TimeRange range) {

    /** A sum of random numbers: which days there are and which versions they have, whatever their order. */
    private static final String FIND = """
            SELECT count(*), coalesce(sum(CAST(version AS numeric)), 0)
            FROM footfall_rolled
            WHERE tenant = :tenant AND utc_day BETWEEN :first AND :last
                AND NOT EXISTS (SELECT 1 FROM footfall_unrolled
                    WHERE tenant = :tenant AND utc_day BETWEEN :first AND :last)
                AND NOT EXISTS (SELECT 1 FROM footfall_unseen WHERE tenant = :tenant)
            """;

    Optional<String> find() {
        RollupSql.Days days = RollupSql.Days.of(range);
        return handle.createQuery(FIND)
                .bind("tenant", tenant.id())
                .bind("first", days.first())
                .bind("last", days.last())
                .map((row, context) -> row.getLong(1) == 0
                        ? Optional.<String>empty()
                        : Optional.of(
                                row.getLong(1) + "-" + row.getBigDecimal(2).toPlainString()))
                .one();
    }
}
