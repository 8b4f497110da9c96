package dev.footfall.bench;

import dev.footfall.query.AggregateRow;
import dev.footfall.query.Attribute;
import dev.footfall.query.Condition;
import dev.footfall.query.Dataset;
import dev.footfall.query.Filter;
import dev.footfall.query.Measure;
import dev.footfall.query.Order;
import dev.footfall.query.TimeBucket;
import dev.footfall.time.TimeRange;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The calls of the metrics API, and the counts of the events API, about a year. */
record MetricsCalls(InProcess core) {

    private static final int YEAR = 330;

    /** Of whole days there are fewer different stretches in a year. */
    private static final int MONTHS = 230;

    private static final String VIEW_3D = "product 3D view";
    private static final String VIEW_AR = "product AR view";
    private static final String ACT = "product interaction";
    private static final String ROWS = " FROM footfall_event WHERE tenant = :tenant AND NOT bot"
            + " AND occurred_at >= :from AND occurred_at < :to";
    private static final String TOTALS = "count(*) FILTER (WHERE type = 'product 3D view'),"
            + " count(*) FILTER (WHERE type = 'product AR view'),"
            + " count(DISTINCT session_id) FILTER (WHERE type = 'product interaction'),"
            + " count(*) FILTER (WHERE type = 'product interaction')";
    private static final String ANY = " AND type IN ('product 3D view', 'product AR view', 'product interaction')";
    private static final String VIEWS = " AND type IN ('product 3D view', 'product AR view')";
    private static final String[] CATEGORIES = {"desktop", "mobile", "tablet"};

    List<WorldCall> all() {
        return List.of(eventCounts(), dashboard(), views3D(), viewsAr(), summary());
    }

    /** Each of them once, about that time. */
    static List<byte[]> requests(TimeRange range) {
        return List.of(
                WorldCall.post("/v2/metrics/dashboard", body(range, "")),
                WorldCall.post(
                        "/v2/metrics/views-data",
                        body(range, "\"viewType\":\"3DView\",\"returnFields\":[\"device\"],\"dateInterval\":\"DAY\",")),
                WorldCall.post("/v2/metrics/summary-report", body(range, "")));
    }

    private WorldCall eventCounts() {
        return new WorldCall(
                "event counts by day",
                MONTHS,
                true,
                sql -> rowsAndSum(
                        sql.rows("SELECT occurred_at / 86400000 AS bucket, count(*)" + ROWS
                                + " AND type = 'product interaction' GROUP BY bucket"),
                        1),
                range -> rowsAndSum(core.rows(core.about(Dataset.EVENT, range)
                        .where(Attribute.TYPE, ACT)
                        .by(TimeBucket.DAY)
                        .measure(Measure.count("n")))),
                range -> WorldCall.get("/api/analytics/events/views?range=day&eventType=product%20interaction"
                        + "&subStartDate=" + range.from().toString().substring(0, 10)
                        + "&endDate=" + range.to().minusMillis(1).toString().substring(0, 10)),
                body -> List.of(Told.first(body, "count"), Told.first(body, "cumulative")));
    }

    private WorldCall dashboard() {
        return new WorldCall(
                "dashboard",
                YEAR,
                false,
                MetricsCalls::dashboard,
                this::dashboard,
                range -> WorldCall.post("/v2/metrics/dashboard", body(range, "")),
                body -> List.of(
                        Told.first(body, "total3DViews"),
                        Told.first(body, "totalARViews"),
                        Told.first(body, "userEngagement"),
                        Double.NaN));
    }

    private static List<Double> dashboard(HandSql sql) {
        @Nullable Object[] totals = sql.rows("SELECT " + TOTALS + ROWS + ANY).get(0);
        @Nullable
        Object[] most = sql.rows("SELECT asset, count(*) AS views" + ROWS + VIEWS
                        + " AND asset IS NOT NULL GROUP BY asset ORDER BY views DESC, asset LIMIT 1")
                .get(0);
        @Nullable
        Object[] own = sql.rows("SELECT " + TOTALS + ROWS + ANY + " AND asset = '" + most[0] + "'")
                .get(0);
        return List.of(
                HandSql.number(totals[0]),
                HandSql.number(totals[1]),
                HandSql.number(totals[2]),
                HandSql.number(own[0]) + HandSql.number(own[1]) + HandSql.number(own[2]));
    }

    private List<Double> dashboard(TimeRange range) {
        AggregateRow totals = totals(range, Filter.ALL);
        Measure views = Measure.count("views");
        AggregateRow most = core.rows(core.about(Dataset.EVENT, range)
                        .where(Attribute.TYPE, VIEW_3D, VIEW_AR)
                        .where(Filter.ALL.and(new Condition.Known(Attribute.ASSET)))
                        .by(Attribute.ASSET)
                        .measure(views)
                        .order(Order.descending(views))
                        .limit(1))
                .get(0);
        AggregateRow own = totals(range, Filter.of(Attribute.ASSET, String.valueOf(most.text(Attribute.ASSET))));
        return List.of(
                (double) totals.count("3D"),
                (double) totals.count("AR"),
                (double) totals.count("sessions"),
                (double) own.count("3D") + own.count("AR") + own.count("sessions"));
    }

    private AggregateRow totals(TimeRange range, Filter filter) {
        return core.rows(core.about(Dataset.EVENT, range)
                        .where(Attribute.TYPE, VIEW_3D, VIEW_AR, ACT)
                        .where(filter)
                        .measure(figures("", Filter.ALL).toArray(Measure[]::new))
                        .measure(Measure.count("acts").where(Attribute.TYPE, ACT)))
                .get(0);
    }

    private static List<Measure> figures(String prefix, Filter more) {
        return List.of(
                Measure.count(prefix + "3D").where(Attribute.TYPE, VIEW_3D).where(more),
                Measure.count(prefix + "AR").where(Attribute.TYPE, VIEW_AR).where(more),
                Measure.countDistinct(prefix + "sessions", Attribute.SESSION_ID)
                        .where(Attribute.TYPE, ACT)
                        .where(more));
    }

    private WorldCall views3D() {
        return views("views-data, 3D by week and device", "WEEK", "(occurred_at / 86400000 + 3) / 7", VIEW_3D);
    }

    private WorldCall viewsAr() {
        return views("views-data, AR by day and device", "DAY", "occurred_at / 86400000", VIEW_AR);
    }

    private WorldCall views(String name, String interval, String bucket, String type) {
        boolean isAr = type.equals(VIEW_AR);
        Filter filter = isAr ? Filter.of(Attribute.DETAIL, "click", "scan") : Filter.ALL;
        return new WorldCall(
                name,
                YEAR,
                false,
                sql -> rowsAndSum(
                        sql.rows("SELECT " + bucket + " AS bucket, category, count(*)" + ROWS + " AND type = '" + type
                                + "'" + (isAr ? " AND detail IN ('click', 'scan')" : "")
                                + " GROUP BY bucket, category"),
                        2),
                range -> rowsAndSum(core.rows(core.about(Dataset.EVENT, range)
                        .where(Attribute.TYPE, type)
                        .where(filter)
                        .by(TimeBucket.valueOf(interval), Attribute.DEVICE_CATEGORY)
                        .measure(Measure.count("n")))),
                range -> WorldCall.post(
                        "/v2/metrics/views-data",
                        body(
                                range,
                                "\"viewType\":\"" + (isAr ? "ARView" : "3DView") + "\",\"actionTypes\":"
                                        + (isAr ? "[\"click\",\"scan\"]" : "[\"view\"]")
                                        + ",\"returnFields\":[\"device\"],\"dateInterval\":\"" + interval + "\",")),
                body -> List.of(Told.count(body, "count") - 1, Told.first(body, "count")));
    }

    private WorldCall summary() {
        return new WorldCall(
                "summary-report",
                YEAR,
                false,
                MetricsCalls::summary,
                this::summary,
                range -> WorldCall.post("/v2/metrics/summary-report", body(range, "")),
                null);
    }

    private static List<Double> summary(HandSql sql) {
        List<@Nullable Object[]> devices =
                sql.rows("SELECT asset, category, " + TOTALS + ROWS + ANY + " GROUP BY asset, category");
        List<@Nullable Object[]> assets = sql.rows(
                "SELECT asset, count(DISTINCT session_id)" + ROWS + " AND type = 'product interaction' GROUP BY asset");
        return List.of(HandSql.sum(devices, 2), HandSql.sum(devices, 3), HandSql.sum(assets, 1));
    }

    private List<Double> summary(TimeRange range) {
        List<Measure> measures = new ArrayList<>(figures("", Filter.ALL));
        for (String category : CATEGORIES) {
            measures.addAll(figures(category, Filter.of(Attribute.DEVICE_CATEGORY, category)));
        }
        List<AggregateRow> rows = core.rows(core.about(Dataset.EVENT, range)
                .where(Attribute.TYPE, VIEW_3D, VIEW_AR, ACT)
                .by(Attribute.ASSET)
                .measure(measures.toArray(Measure[]::new)));
        return List.of(InProcess.sum(rows, "3D"), InProcess.sum(rows, "AR"), InProcess.sum(rows, "sessions"));
    }

    private static String body(TimeRange range, String more) {
        return "{" + more + "\"startDate\":\"" + range.from() + "\",\"endDate\":\"" + range.to()
                + "\",\"clientUuids\":null,\"domain\":null,\"productUuids\":null}";
    }

    private static List<Double> rowsAndSum(List<@Nullable Object[]> rows, int column) {
        return List.of((double) rows.size(), HandSql.sum(rows, column));
    }

    private static List<Double> rowsAndSum(List<AggregateRow> rows) {
        return List.of((double) rows.size(), InProcess.sum(rows, "n"));
    }
}
