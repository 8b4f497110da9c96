package dev.footfall.bench;

import dev.footfall.query.AggregateQueryBuilder;
import dev.footfall.query.AggregateRow;
import dev.footfall.query.Attribute;
import dev.footfall.query.Condition;
import dev.footfall.query.Dataset;
import dev.footfall.query.Dimension;
import dev.footfall.query.Filter;
import dev.footfall.query.Measure;
import dev.footfall.query.TimeBucket;
import dev.footfall.time.TimeRange;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The calls of the reports API that count, about a year of one channel. */
record ReportCalls(InProcess core) {

    private static final int YEAR = 330;
    private static final String CHANNEL = "1";
    private static final String COUNT = "report_count";
    private static final String CREATED = " FROM footfall_report WHERE tenant = :tenant AND workspace = '1'"
            + " AND created_at >= :from AND created_at < :to";
    private static final String EVENTS = " FROM footfall_event WHERE tenant = :tenant AND NOT bot AND workspace = '1'"
            + " AND occurred_at >= :from AND occurred_at < :to";

    List<WorldCall> all() {
        return List.of(
                counted("reports_over_time", "(created_at / 86400000 + 3) / 7", TimeBucket.WEEK),
                selections(),
                states(),
                counted("reports_per_user", "author", Attribute.USER),
                counted("reports_per_day_hour", "MOD(created_at / 3600000, 24)", TimeBucket.HOUR_OF_DAY),
                counted("reports_per_week_day", "MOD(created_at / 86400000 + 4, 7)", TimeBucket.DAY_OF_WEEK),
                reads(),
                awareness());
    }

    private WorldCall counted(String name, String bucket, Dimension dimension) {
        return call(
                name,
                "",
                sql -> rowsAndSum(
                        sql.rows("SELECT " + bucket + " AS bucket, count(*)" + CREATED + " GROUP BY bucket"), 1),
                range -> rowsAndSum(core.rows(reports(range).by(dimension))),
                ReportCalls::toldRows);
    }

    private WorldCall states() {
        return call(
                "reports_per_state",
                "",
                sql -> rowsAndSum(
                        sql.rows("SELECT state_id, state_name, count(*)" + CREATED
                                + " AND state_id IS NOT NULL GROUP BY state_id, state_name"),
                        2),
                range -> rowsAndSum(core.rows(reports(range)
                        .by(Attribute.STATE, Attribute.STATE_NAME)
                        .where(Filter.ALL.and(new Condition.Known(Attribute.STATE))))),
                ReportCalls::toldRows);
    }

    private WorldCall selections() {
        return call(
                "reports_per_field_selection",
                "&field_id=" + Reporting.FIELD,
                sql -> rowsAndSum(
                        sql.rows("SELECT label, code, count(DISTINCT asset) FROM footfall_part JOIN footfall_event e"
                                + " ON e.tenant = footfall_part.tenant AND e.id = event_id WHERE e.tenant = :tenant"
                                + " AND occurred_at >= :from AND occurred_at < :to AND NOT bot AND workspace = '1'"
                                + " AND type = 'report created' AND kind = 'selection' AND part_key = '2'"
                                + " GROUP BY label, code"),
                        2),
                range -> rowsAndSum(core.rows(core.about(Dataset.PART, range)
                        .where(Attribute.WORKSPACE, CHANNEL)
                        .where(Attribute.TYPE, "report created")
                        .where(Attribute.PART_KIND, "selection", "field")
                        .where(Attribute.PART_KEY, Reporting.FIELD)
                        .by(Attribute.PART_KIND, Attribute.PART_CODE, Attribute.PART_LABEL)
                        .measure(Measure.countDistinct(COUNT, Attribute.ASSET)))),
                ReportCalls::toldRows);
    }

    private WorldCall reads() {
        return call(
                "reports_read",
                "&fields=total_reads,unique_reads,report_readers,reports_seen",
                sql -> {
                    @Nullable
                    Object[] row = sql.rows("SELECT count(*), count(DISTINCT asset), count(DISTINCT user_id),"
                                    + " count(DISTINCT (asset, user_id))" + EVENTS + " AND type = 'report read'")
                            .get(0);
                    return List.of(
                            HandSql.number(row[0]),
                            HandSql.number(row[1]),
                            HandSql.number(row[2]),
                            HandSql.number(row[3]));
                },
                this::reads,
                body -> List.of(
                        Told.first(body, "total_reads"),
                        Told.first(body, "reports_seen"),
                        Told.first(body, "report_readers"),
                        Told.first(body, "unique_reads")));
    }

    private List<Double> reads(TimeRange range) {
        AggregateRow row = core.rows(core.about(Dataset.EVENT, range)
                        .where(Attribute.WORKSPACE, CHANNEL)
                        .where(Attribute.TYPE, "report read")
                        .measure(
                                Measure.count("total"),
                                Measure.countDistinct("reports", Attribute.ASSET),
                                Measure.countDistinct("readers", Attribute.USER),
                                Measure.countDistinct("pairs", Attribute.ASSET, Attribute.USER)))
                .get(0);
        return List.of(
                (double) row.count("total"), (double) row.count("reports"), (double) row.count("readers"), (double)
                        row.count("pairs"));
    }

    private WorldCall awareness() {
        return call(
                "user_awareness",
                "&fields=total_alerts,alert_source_reports,unique_alerts,alerts_opened",
                sql -> {
                    List<@Nullable Object[]> rows = sql.rows("SELECT user_id,"
                            + " count(*) FILTER (WHERE type = 'alert sent'),"
                            + " count(DISTINCT asset) FILTER (WHERE type = 'alert sent'),"
                            + " count(DISTINCT detail) FILTER (WHERE type = 'alert sent'),"
                            + " count(DISTINCT detail) FILTER (WHERE type = 'alert opened')" + EVENTS
                            + " AND type IN ('alert sent', 'alert opened') GROUP BY user_id");
                    return List.of(
                            HandSql.sum(rows, 1), HandSql.sum(rows, 2), HandSql.sum(rows, 3), HandSql.sum(rows, 4));
                },
                this::awareness,
                body -> List.of(
                        Told.sum(body, "total_alerts"),
                        Told.sum(body, "alert_source_reports"),
                        Told.sum(body, "unique_alerts"),
                        Told.sum(body, "alerts_opened")));
    }

    private List<Double> awareness(TimeRange range) {
        List<AggregateRow> rows = core.rows(core.about(Dataset.EVENT, range)
                .where(Attribute.WORKSPACE, CHANNEL)
                .where(Attribute.TYPE, "alert sent", "alert opened")
                .where(Filter.ALL.and(new Condition.Known(Attribute.USER)))
                .by(Attribute.USER)
                .measure(
                        Measure.count("total").where(Attribute.TYPE, "alert sent"),
                        Measure.countDistinct("reports", Attribute.ASSET).where(Attribute.TYPE, "alert sent"),
                        Measure.countDistinct("unique", Attribute.DETAIL).where(Attribute.TYPE, "alert sent"),
                        Measure.countDistinct("opened", Attribute.DETAIL).where(Attribute.TYPE, "alert opened"),
                        Measure.count("any")));
        return List.of(
                InProcess.sum(rows, "total"),
                InProcess.sum(rows, "reports"),
                InProcess.sum(rows, "unique"),
                InProcess.sum(rows, "opened"));
    }

    private static WorldCall call(
            String name,
            String more,
            Function<HandSql, List<Double>> sql,
            Function<TimeRange, List<Double>> core,
            Function<String, List<Double>> told) {
        return new WorldCall(
                name,
                YEAR,
                false,
                sql,
                core,
                range -> WorldCall.get("/api/v4/analytics/" + name + "?channel_id=" + CHANNEL + "&start_date="
                        + range.from() + "&end_date=" + range.to() + more),
                told);
    }

    private AggregateQueryBuilder reports(TimeRange range) {
        return core.about(Dataset.REPORT, range)
                .where(Attribute.WORKSPACE, CHANNEL)
                .measure(Measure.count(COUNT));
    }

    private static List<Double> toldRows(String body) {
        return List.of(Told.count(body, COUNT), Told.sum(body, COUNT));
    }

    private static List<Double> rowsAndSum(List<@Nullable Object[]> rows, int column) {
        return List.of((double) rows.size(), HandSql.sum(rows, column));
    }

    private static List<Double> rowsAndSum(List<AggregateRow> rows) {
        return List.of((double) rows.size(), InProcess.sum(rows, COUNT));
    }
}
