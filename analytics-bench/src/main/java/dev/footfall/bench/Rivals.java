package dev.footfall.bench;

import java.util.ArrayList;
import java.util.List;

/** Every call of the metrics and reports APIs about a year, beside SQL written by hand. */
final class Rivals {

    private static final String RANGE = "tenant = ? AND occurred_at >= ? AND occurred_at < ? AND NOT bot";
    private static final String METRICS_RANGE =
            "\"startDate\":\"2025-01-01T00:00:00Z\",\"endDate\":\":to\",\"clientUuids\":null,\"domain\":null";
    private static final String TOTALS = """
            count(*) FILTER (WHERE type = 'product 3D view'), count(*) FILTER (WHERE type = 'product AR view'),
            count(*) FILTER (WHERE type = 'product interaction'),
            count(DISTINCT session_id) FILTER (WHERE type = 'product interaction')
            """;
    private static final String VIEWED = " AND type IN ('product 3D view', 'product AR view', 'product interaction')";
    private static final String DAY = "occurred_at / 86400000";
    private static final String WEEK = "(occurred_at / 86400000 + 3) / 7";

    private Rivals() {}

    static List<Rival> all() {
        List<Rival> all = new ArrayList<>();
        all.addAll(metrics());
        all.addAll(reports());
        return all;
    }

    private static List<Rival> metrics() {
        return List.of(
                new Rival(
                        "dashboard",
                        "/v2/metrics/dashboard",
                        "{" + METRICS_RANGE + ",\"productsUuid\":null}",
                        List.of(
                                "SELECT " + TOTALS + " FROM footfall_event WHERE " + RANGE + VIEWED,
                                "SELECT asset, count(*) AS views FROM footfall_event WHERE " + RANGE
                                        + " AND type IN ('product 3D view', 'product AR view')"
                                        + " GROUP BY asset ORDER BY views DESC LIMIT 1",
                                "SELECT " + TOTALS + " FROM footfall_event WHERE " + RANGE + VIEWED
                                        + " AND asset = 'product-0'")),
                new Rival(
                        "views-data 3D by week and device",
                        "/v2/metrics/views-data",
                        "{\"viewType\":\"3DView\",\"actionTypes\":[\"view\"],\"returnFields\":[\"device\"],"
                                + "\"dateInterval\":\"WEEK\"," + METRICS_RANGE + ",\"productsUuid\":null}",
                        List.of("SELECT " + WEEK + " AS bucket, category, count(*) FROM footfall_event WHERE " + RANGE
                                + " AND type = 'product 3D view' GROUP BY bucket, category")),
                new Rival(
                        "views-data AR by day and device",
                        "/v2/metrics/views-data",
                        "{\"viewType\":\"ARView\",\"actionTypes\":[\"click\",\"scan\"],\"returnFields\":[\"device\"],"
                                + "\"dateInterval\":\"DAY\"," + METRICS_RANGE + ",\"productsUuid\":null}",
                        List.of("SELECT " + DAY + " AS bucket, category, count(*) FROM footfall_event WHERE " + RANGE
                                + " AND type = 'product AR view' AND detail IN ('click', 'scan')"
                                + " GROUP BY bucket, category")),
                new Rival(
                        "summary-report",
                        "/v2/metrics/summary-report",
                        "{" + METRICS_RANGE + ",\"productUuids\":null}",
                        List.of(
                                "SELECT asset, category, " + TOTALS + " FROM footfall_event WHERE " + RANGE + VIEWED
                                        + " GROUP BY asset, category",
                                // Over all devices: a session may have several.
                                "SELECT asset, count(DISTINCT session_id) FROM footfall_event WHERE " + RANGE
                                        + " AND type = 'product interaction' GROUP BY asset")));
    }

    private static List<Rival> reports() {
        String created =
                "FROM footfall_report WHERE tenant = ? AND created_at >= ? AND created_at < ?" + " AND workspace = '1'";
        String events = " FROM footfall_event WHERE " + RANGE + " AND workspace = '1'";
        return List.of(
                report(
                        "reports_images",
                        "",
                        "SELECT id, asset, occurred_at, metadata" + events
                                + " AND type = 'report created' ORDER BY occurred_at DESC"),
                report(
                        "reports_over_time",
                        "",
                        "SELECT (created_at / 86400000 + 3) / 7 AS bucket, count(*) " + created + " GROUP BY bucket"),
                report(
                        "reports_per_field_selection",
                        "&field_id=2",
                        "SELECT label, code, count(DISTINCT asset) FROM footfall_part JOIN footfall_event e"
                                + " ON e.tenant = footfall_part.tenant AND e.id = event_id WHERE e.tenant = ?"
                                + " AND occurred_at >= ? AND occurred_at < ? AND NOT bot AND workspace = '1'"
                                + " AND type = 'report created' AND kind = 'selection' AND part_key = '2'"
                                + " GROUP BY label, code"),
                report(
                        "reports_per_state",
                        "",
                        "SELECT state_id, state_name, count(*) " + created + " GROUP BY state_id, state_name"),
                report("reports_per_user", "", "SELECT author, count(*) " + created + " GROUP BY author"),
                report(
                        "reports_per_day_hour",
                        "",
                        "SELECT MOD(created_at / 3600000, 24) AS bucket, count(*) " + created + " GROUP BY bucket"),
                report(
                        "reports_per_week_day",
                        "",
                        "SELECT MOD(created_at / 86400000 + 4, 7) AS bucket, count(*) " + created + " GROUP BY bucket"),
                report(
                        "reports_read",
                        "&fields=total_reads,unique_reads,report_readers,reports_seen",
                        "SELECT count(*), count(DISTINCT (asset, user_id)), count(DISTINCT user_id),"
                                + " count(DISTINCT asset)" + events + " AND type = 'report read'"),
                report(
                        "user_awareness",
                        "&fields=total_alerts,alert_source_reports,unique_alerts,alerts_opened",
                        "SELECT user_id, count(*) FILTER (WHERE type = 'alert sent'),"
                                + " count(DISTINCT asset) FILTER (WHERE type = 'alert sent'),"
                                + " count(DISTINCT detail) FILTER (WHERE type = 'alert sent'),"
                                + " count(DISTINCT detail) FILTER (WHERE type = 'alert opened')" + events
                                + " AND type IN ('alert sent', 'alert opened') GROUP BY user_id"));
    }

    private static Rival report(String call, String more, String sql) {
        return new Rival(
                call,
                "/api/v4/analytics/" + call + "?channel_id=1&start_date=2025-01-01T00:00:00Z&end_date=:to" + more,
                null,
                List.of(sql));
    }
}
