package dev.footfall.bench;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is told of users and their sessions, by SQL written by hand. */
final class UserSql {

    private static final long DAY = 86_400_000;
    private static final String SESSIONS = " WHERE s.tenant = :tenant AND started_at >= :from AND started_at < :to";
    private static final String NOT_ENGAGED =
            "ended_at - started_at < 10000 AND page_views < 2 AND events = page_views";

    private UserSql() {}

    static List<Double> users(HandSql sql) {
        @Nullable Object[] active = sql.rows(active(sql)).get(0);
        List<@Nullable Object[]> sessions =
                sql.rows("SELECT category, count(*), sum(ended_at - started_at) FROM footfall_session s" + SESSIONS
                        + " GROUP BY category");
        List<@Nullable Object[]> actions = sql.rows("SELECT type, count(*) FROM footfall_event WHERE tenant = :tenant"
                + " AND NOT bot AND occurred_at >= :from AND occurred_at < :to AND type IN"
                + " ('video upload', 'video comment', 'video like', 'video share') GROUP BY type");
        List<@Nullable Object[]> fresh = sql.rows("SELECT coalesce(signed_up_via, source) AS via, count(*)"
                + " FROM footfall_known_user k LEFT JOIN footfall_session s ON s.tenant = k.tenant"
                + " AND s.id = arrived_in WHERE k.tenant = :tenant AND first_seen >= :from AND first_seen < :to"
                + " GROUP BY via");
        long now = sql.to().toEpochMilli();
        List<@Nullable Object[]> cohorts = sql.rows(cohorts(sql));
        return List.of(
                HandSql.number(active[0]),
                HandSql.number(active[1]),
                HandSql.number(active[2]),
                HandSql.number(active[3]),
                HandSql.number(active[4]) / HandSql.number(active[5]),
                HandSql.sum(sessions, 1),
                HandSql.sum(sessions, 2) / 1_000 / HandSql.sum(sessions, 1),
                HandSql.sum(actions, 1),
                HandSql.sum(fresh, 1),
                returned(cohorts, 1, 2, now),
                returned(cohorts, 7, 3, now));
    }

    private static double returned(List<@Nullable Object[]> cohorts, int later, int column, long now) {
        List<@Nullable Object[]> known = cohorts.stream()
                .filter(row -> (HandSql.number(row[0]) + later + 1) * DAY <= now)
                .toList();
        return HandSql.sum(known, column) / HandSql.sum(known, 1);
    }

    /**
     * The days that are wholly on one side of every limit are in a table of their own; the others are in the events.
     */
    private static String active(HandSql sql) {
        long to = sql.to().toEpochMilli();
        long length = sql.length().toMillis();
        Set<Long> cut = new TreeSet<>();
        for (long limit : List.of(to, to - DAY, to - 7 * DAY, to - length, to - 2 * length)) {
            cut.add(limit / DAY);
        }
        String parts = cut.stream().map(UserSql::ofEvents).collect(Collectors.joining());
        return "SELECT count(*) FILTER (WHERE latest >= " + (to - DAY) + "), count(*) FILTER (WHERE latest >= "
                + (to - Duration.ofDays(7).toMillis()) + "), count(*) FILTER (WHERE latest >= :from),"
                + " count(*) FILTER (WHERE latest >= :from AND first_seen < :from),"
                + " count(*) FILTER (WHERE earliest < :from AND latest < :from),"
                + " count(*) FILTER (WHERE earliest < :from)"
                + " FROM (SELECT user_no, max(moment) AS latest, min(moment) AS earliest FROM ("
                + "SELECT user_no, utc_day * CAST(86400000 AS bigint) AS moment FROM footfall_active"
                + " WHERE tenant = :tenant AND utc_day > " + (to - 2 * length) / DAY + " AND utc_day < " + to / DAY
                + " AND utc_day NOT IN (" + cut.stream().map(String::valueOf).collect(Collectors.joining(", ")) + ")"
                + parts + ") AS active GROUP BY user_no) AS lately"
                + " JOIN footfall_known_user k ON k.user_no = lately.user_no";
    }

    private static String ofEvents(long day) {
        return " UNION ALL SELECT user_no, occurred_at FROM footfall_event e"
                + " JOIN footfall_known_user k ON k.tenant = e.tenant AND k.id = e.user_id"
                + " WHERE e.tenant = :tenant AND NOT bot AND type <> 'alert sent' AND occurred_at >= " + day * DAY
                + " AND occurred_at < " + (day + 1) * DAY + " AND occurred_at >= :before AND occurred_at < :to";
    }

    private static String cohorts(HandSql sql) {
        long first = sql.to().minus(sql.length()).toEpochMilli() / DAY;
        long last = (sql.to().toEpochMilli() - 1) / DAY;
        return "SELECT cohort, count(*), count(a.user_no), count(b.user_no), count(c.user_no)"
                + " FROM (SELECT user_no, first_seen / 86400000 AS cohort FROM footfall_known_user"
                + " WHERE tenant = :tenant AND first_seen >= " + first * DAY + " AND first_seen < " + (last + 1) * DAY
                + ") AS k" + returned("a", 1) + returned("b", 7) + returned("c", 30) + " GROUP BY cohort";
    }

    private static String returned(String alias, int later) {
        return (" LEFT JOIN footfall_active # ON #.tenant = :tenant AND #.user_no = k.user_no AND #.utc_day = cohort + "
                        + later)
                .replace("#", alias);
    }

    static List<Double> engagement(HandSql sql) {
        String means = "count(*), sum(ended_at - started_at), sum(page_views)";
        List<@Nullable Object[]> all = sql.rows("SELECT CASE WHEN first_seen < :from THEN 'returning'"
                + " WHEN first_seen < :to THEN 'new' END AS kind, " + means
                + ", count(*) FILTER (WHERE page_views = 1 AND events = 1) FROM footfall_session s"
                + " LEFT JOIN footfall_known_user k ON k.tenant = s.tenant AND k.id = s.user_id" + SESSIONS
                + " GROUP BY kind");
        List<@Nullable Object[]> hours = sql.rows("SELECT MOD(started_at / 3600000, 24) AS bucket, count(*),"
                + " count(*) FILTER (WHERE " + NOT_ENGAGED + "), count(DISTINCT user_id) FROM footfall_session s"
                + SESSIONS + " GROUP BY bucket");
        return List.of(
                HandSql.sum(all, 2) / 1_000 / HandSql.sum(all, 1),
                HandSql.sum(all, 3) / HandSql.sum(all, 1),
                HandSql.sum(all, 4) / HandSql.sum(all, 1),
                duration(all, "new"),
                duration(all, "returning"),
                HandSql.sum(hours, 3),
                hours.stream()
                        .mapToDouble(row -> 1 - HandSql.number(row[2]) / HandSql.number(row[1]))
                        .sum());
    }

    private static double duration(List<@Nullable Object[]> all, String kind) {
        List<@Nullable Object[]> some =
                all.stream().filter(row -> kind.equals(row[0])).toList();
        return HandSql.sum(some, 2) / 1_000 / HandSql.sum(some, 1);
    }
}
