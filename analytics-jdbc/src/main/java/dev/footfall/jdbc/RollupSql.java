package dev.footfall.jdbc;

import dev.footfall.access.Tenant;
import dev.footfall.thirdparty.jdbi.v3.core.Handle;
import dev.footfall.time.TimeRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What there is of rollups of a tenant. */
record RollupSql(Tenant tenant) {

    private static final String IS_UNSEEN = "SELECT 1 FROM footfall_unseen WHERE tenant = ?";

    private static final String DAYS =
            "SELECT min(utc_day), max(utc_day) FROM footfall_rolled WHERE tenant = ?" + " AND utc_day BETWEEN ? AND ?";

    private static final String MARKED =
            "SELECT DISTINCT utc_day, quarter FROM footfall_unrolled WHERE tenant = ?" + " AND utc_day BETWEEN ? AND ?";

    /** From one day to another. */
    record Days(int first, int last) {

        static Days of(TimeRange range) {
            return new Days(RolledTime.firstDay(range), RolledTime.lastDay(range));
        }
    }

    /** Whether it is not known yet what is to be rolled up. */
    boolean isUnseen(Handle handle) {
        return handle.createQuery(IS_UNSEEN)
                .bind(0, tenant.id())
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
    }

    /** From the first to the last of these days that is rolled up. */
    Optional<Days> rolled(Handle handle, Days days) {
        return handle.createQuery(DAYS)
                .bind(0, tenant.id())
                .bind(1, days.first())
                .bind(2, days.last())
                .map((row, context) -> {
                    Days found = new Days(row.getInt(1), row.getInt(2));
                    return row.wasNull() ? Optional.<Days>empty() : Optional.of(found);
                })
                .one();
    }

    /** Quarters of an hour of these days, counted from 1970, whose events are not all rolled up. */
    List<Long> marked(Handle handle, Days days) {
        return new ArrayList<>(handle.createQuery(MARKED)
                .bind(0, tenant.id())
                .bind(1, days.first())
                .bind(2, days.last())
                .map((row, context) -> (long) row.getInt(1) * Quarters.IN_A_DAY + row.getInt(2))
                .list());
    }
}
