package dev.footfall.jdbc;

import dev.footfall.access.Tenant;
import dev.footfall.thirdparty.jdbi.v3.core.Handle;
import dev.footfall.time.TimeRange;
import java.util.List;

/** What there is of rollups of a tenant. */
record RollupSql(Tenant tenant) {

    private static final String IS_UNSEEN = "SELECT 1 FROM footfall_unseen WHERE tenant = ?";

    private static final String DAYS =
            "SELECT utc_day FROM footfall_rolled WHERE tenant = ? AND utc_day BETWEEN ? AND ?";

    private static final String MARKED =
            "SELECT DISTINCT utc_day, quarter FROM footfall_unrolled WHERE tenant = ? AND utc_day BETWEEN ? AND ?";

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

    /** Those of these days that are rolled up. */
    List<Integer> rolled(Handle handle, Days days) {
        return handle.createQuery(DAYS)
                .bind(0, tenant.id())
                .bind(1, days.first())
                .bind(2, days.last())
                .mapTo(Integer.class)
                .list();
    }

    /** Quarters of an hour of these days, counted from 1970, whose events are not all rolled up. */
    List<Long> marked(Handle handle, Days days) {
        return handle.createQuery(MARKED)
                .bind(0, tenant.id())
                .bind(1, days.first())
                .bind(2, days.last())
                .map((row, context) -> (long) row.getInt(1) * Quarters.IN_A_DAY + row.getInt(2))
                .list();
    }
}
