package dev.footfall.jdbc;

import dev.footfall.access.Tenant;
import dev.footfall.user.User;
import java.util.Arrays;

/** The statements that tell who was active when. */
record ActivitySql(Tenant tenant, Reader reader) {

    private static final String DAYS = " WHERE tenant = ? AND utc_day BETWEEN ";

    /** An outer join, so that no database begins with the users. */
    private static final String USER_OF_EVENT = " LEFT JOIN footfall_known_user"
            + " ON footfall_known_user.tenant = footfall_event.tenant AND footfall_known_user.id = footfall_event.user_id";

    private static final String IS_ACTIVE =
            " AND user_id IS NOT NULL AND NOT bot AND type <> '" + User.ALERT_SENT + "'";

    private static final String USERS = "SELECT user_no, first_seen FROM UNNEST(?) AS wanted (wanted_no)"
            + " JOIN footfall_known_user ON footfall_known_user.user_no = wanted.wanted_no";

    private static final String USERS_BETWEEN =
            "SELECT user_no, first_seen FROM footfall_known_user WHERE user_no BETWEEN ";

    /** Looking one up costs as much as reading some in a row. */
    private static final long SPARSE = 8;

    /** Day, number of the user and quarters. */
    SqlText days(int first, int last) {
        return SqlText.of("SELECT utc_day, user_no, morning, afternoon FROM " + reader.activeDays())
                .add(DAYS, tenant.id())
                .literal(first)
                .add(" AND ")
                .literal(last);
    }

    /** Number of the user and time. */
    SqlText events(Cuts.Stretch stretch) {
        return SqlText.of("SELECT user_no, occurred_at FROM " + reader.eventsByTime() + USER_OF_EVENT)
                .add(" WHERE footfall_event.tenant = ? AND occurred_at >= ", tenant.id())
                .literal(stretch.from())
                .add(" AND occurred_at < ")
                .literal(stretch.to())
                .add(IS_ACTIVE);
    }

    /**
     * Number of the user and when it was first seen.
     *
     * @param numbers of users, ascending; where they are close together, others between them are told of, too
     */
    SqlText users(long[] numbers) {
        long first = numbers[0];
        long last = numbers[numbers.length - 1];
        if (last - first < numbers.length * SPARSE) {
            return SqlText.of(USERS_BETWEEN).literal(first).add(" AND ").literal(last);
        }
        return SqlText.of(USERS, (Object) Arrays.stream(numbers).boxed().toArray(Long[]::new));
    }
}
