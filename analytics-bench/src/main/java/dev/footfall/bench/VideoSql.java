package dev.footfall.bench;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is told of videos, by SQL written by hand. */
final class VideoSql {

    private static final String EVENTS =
            " FROM footfall_event WHERE tenant = :tenant AND NOT bot AND occurred_at < :to AND occurred_at >= ";
    private static final String VIDEO_TYPES = " AND type IN ('video view', 'video watch', 'video complete',"
            + " 'video like', 'video comment', 'video share', 'video error', 'video upload', 'video quality')";
    private static final String ACT_TYPES = "'video complete', 'video like', 'video comment', 'video share'";
    private static final String COUNTS = "count(*) FILTER (WHERE type = 'video view') AS views,"
            + " sum(metric) FILTER (WHERE type = 'video watch') AS watched,"
            + " count(*) FILTER (WHERE type = 'video complete'),"
            + " count(*) FILTER (WHERE type = 'video like'),"
            + " count(*) FILTER (WHERE type = 'video comment')";

    private VideoSql() {}

    static List<Double> video(HandSql sql, String video) {
        String own = " AND asset = '" + video + "'";
        List<@Nullable Object[]> days = sql.rows("SELECT occurred_at / 86400000 AS bucket, " + COUNTS
                + ", count(*) FILTER (WHERE type = 'video share'), count(*) FILTER (WHERE type = 'video error')"
                + EVENTS + ":from" + own + " AND type IN ('video view', 'video watch', 'video error', " + ACT_TYPES
                + ") GROUP BY bucket ORDER BY bucket");
        List<@Nullable Object[]> quality = sql.rows("SELECT occurred_at / 86400000 AS bucket, part_key, sum(amount)"
                + " FROM footfall_event e JOIN footfall_part p ON p.tenant = e.tenant AND p.event_id = e.id"
                + " WHERE e.tenant = :tenant AND NOT bot AND occurred_at < :to AND occurred_at >= :from" + own
                + " AND type = 'video quality' AND kind = 'quality' GROUP BY bucket, part_key");
        @Nullable
        Object[] viewers = sql.rows("SELECT count(DISTINCT coalesce('user ' || user_id, 'visitor ' || visitor,"
                        + " 'session ' || session_id)) FILTER (WHERE occurred_at >= :from),"
                        + " count(*) FILTER (WHERE occurred_at < :from)"
                        + EVENTS + ":before" + own + " AND type = 'video view'")
                .get(0);
        List<@Nullable Object[]> where = sql.rows("SELECT country, category, platform, count(*)" + EVENTS + ":from"
                + own + " AND type = 'video view' GROUP BY country, category, platform");
        double views = HandSql.sum(days, 1);
        double before = HandSql.number(viewers[1]);
        return List.of(
                views,
                HandSql.sum(days, 2),
                HandSql.sum(days, 3),
                HandSql.sum(days, 4) + HandSql.sum(days, 5) + HandSql.sum(days, 6) + HandSql.sum(days, 7),
                HandSql.number(viewers[0]),
                (views - before) / before,
                HandSql.sum(quality, 2),
                HandSql.sum(
                        where.stream()
                                .filter(row -> Objects.equals(row[0], "DE"))
                                .toList(),
                        3));
    }

    static List<Double> summary(HandSql sql) {
        List<@Nullable Object[]> videos = sql.rows(
                "SELECT asset, " + COUNTS + EVENTS + ":from AND asset IS NOT NULL" + VIDEO_TYPES + " GROUP BY asset");
        List<@Nullable Object[]> sessions = sql.rows("SELECT late, asset, count(*) FILTER (WHERE viewed),"
                + " count(*) FILTER (WHERE viewed AND acted) FROM (SELECT occurred_at >= :from AS late, asset,"
                + " session_id, bool_or(type = 'video view') AS viewed, bool_or(type <> 'video view') AS acted" + EVENTS
                + ":before AND asset IS NOT NULL AND session_id IS NOT NULL AND type IN ('video view', " + ACT_TYPES
                + ") GROUP BY late, asset, session_id) AS pairs GROUP BY late, asset");
        @Nullable
        Object[] before = sql.rows("SELECT count(*) FILTER (WHERE type = 'video view'),"
                        + " sum(metric) FILTER (WHERE type = 'video watch')"
                        + (EVENTS + ":before").replace(":to", ":from")
                        + " AND asset IS NOT NULL AND type IN ('video view', 'video watch')")
                .get(0);
        List<@Nullable Object[]> now =
                sessions.stream().filter(row -> Boolean.TRUE.equals(row[0])).toList();
        List<@Nullable Object[]> then =
                sessions.stream().filter(row -> Boolean.FALSE.equals(row[0])).toList();
        double thenEngaged = share(then);
        return List.of(
                (double) videos.size(),
                HandSql.sum(videos, 1),
                HandSql.sum(videos, 2),
                HandSql.sum(videos, 3) + HandSql.sum(videos, 4) + HandSql.sum(videos, 5),
                HandSql.sum(top(videos), 1),
                engagement(top(videos), now),
                (share(now) - thenEngaged) / thenEngaged,
                (HandSql.sum(videos, 1) - HandSql.number(before[0])) / HandSql.number(before[0]),
                (HandSql.sum(videos, 2) - HandSql.number(before[1])) / HandSql.number(before[1]));
    }

    private static double share(List<@Nullable Object[]> sessions) {
        return HandSql.sum(sessions, 3) / HandSql.sum(sessions, 2);
    }

    private static List<@Nullable Object[]> top(List<@Nullable Object[]> videos) {
        Comparator<@Nullable Object[]> views = Comparator.comparingDouble(row -> -HandSql.number(row[1]));
        return videos.stream()
                .sorted(views.thenComparingDouble(row -> -HandSql.number(row[2])))
                .limit(10)
                .toList();
    }

    private static double engagement(List<@Nullable Object[]> top, List<@Nullable Object[]> sessions) {
        Map<@Nullable Object, Double> shares = new HashMap<>();
        sessions.forEach(row -> shares.put(row[1], HandSql.number(row[3]) / HandSql.number(row[2])));
        return top.stream()
                .mapToDouble(row -> Objects.requireNonNullElse(shares.get(row[0]), 0.0))
                .sum();
    }
}
