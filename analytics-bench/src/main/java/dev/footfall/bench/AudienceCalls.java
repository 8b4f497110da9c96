package dev.footfall.bench;

import dev.footfall.query.AggregateQueryBuilder;
import dev.footfall.query.AggregateRow;
import dev.footfall.query.Attribute;
import dev.footfall.query.Dataset;
import dev.footfall.query.Dimension;
import dev.footfall.query.Filter;
import dev.footfall.query.Measure;
import dev.footfall.query.TimeBucket;
import dev.footfall.time.TimeRange;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The calls of the audience API, about half a year: the longest that its trees may be asked about. */
record AudienceCalls(InProcess core) {

    private static final int HALF_YEAR = 180;
    private static final DateTimeFormatter LOCAL =
            DateTimeFormatter.ofPattern("uuuu/MM/dd'%20'HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final Filter SESSIONS = Filter.of(Attribute.PART_KIND, Dataset.VIEWER_SESSION);
    private static final String ROWS =
            " FROM footfall_viewer WHERE tenant = :tenant AND began_at >= :from AND began_at < :to";
    private static final String LOOKED =
            "count(*) FILTER (WHERE traits LIKE 'v%')," + " sum(length) FILTER (WHERE traits LIKE 'v%')";
    private static final String DAY = "began_at / 86400000";

    List<WorldCall> all() {
        return List.of(
                tree(
                        "tree of devices, dates, genders",
                        "devices/dates/genders",
                        "device, " + DAY + ", substr(traits, 3, 1)",
                        Attribute.DEVICE,
                        TimeBucket.DAY,
                        Attribute.GENDER),
                tree(
                        "tree of devices, ages, emotions",
                        "devices/ages/emotions",
                        "device, substr(traits, 2, 1), substr(traits, 4, 1)",
                        Attribute.DEVICE,
                        Attribute.AGE,
                        Attribute.EMOTION),
                sixLevels(),
                counters(),
                movies(),
                statistics("statistics", "/user/" + World.TENANT, "", ""),
                statistics("statistics, all figures", "/user/" + World.TENANT, "sex&age&movies&intervals&", ""),
                statistics("statistics of a device", "/device/" + Viewing.device(1), "", Viewing.device(1)));
    }

    private WorldCall tree(String name, String path, String groups, Dimension... dimensions) {
        return new WorldCall(
                name,
                HALF_YEAR,
                false,
                sql -> {
                    List<@Nullable Object[]> rows =
                            sql.rows("SELECT count(*), sum(length), " + LOOKED + ROWS + " GROUP BY " + groups);
                    return List.of(HandSql.sum(rows, 0), HandSql.sum(rows, 2), HandSql.sum(rows, 3));
                },
                range -> views(sessions(range).by(dimensions)),
                range -> WorldCall.get("/api/v2/statistics/" + path + "/?" + period(range)),
                AudienceCalls::toldTree);
    }

    /** Only over HTTP: in process an answer may not have so many groups. */
    private WorldCall sixLevels() {
        return new WorldCall(
                "tree of six levels",
                HALF_YEAR,
                false,
                sql -> {
                    List<@Nullable Object[]> rows = sql.rows("SELECT count(*), sum(length), " + LOOKED + ROWS);
                    sql.rows(
                            "SELECT device, part_key, " + DAY + ", traits, count(*), sum(amount) FROM footfall_viewer v"
                                    + " JOIN footfall_part p ON p.tenant = v.tenant AND p.event_id = v.id"
                                    + " WHERE v.tenant = :tenant AND began_at >= :from AND began_at < :to"
                                    + " AND kind = 'movie' GROUP BY device, part_key, " + DAY + ", traits");
                    return List.of(HandSql.sum(rows, 0), HandSql.sum(rows, 2), HandSql.sum(rows, 3));
                },
                null,
                range -> WorldCall.get(
                        "/api/v2/statistics/devices/movies/dates/ages/genders/emotions/?" + period(range)),
                AudienceCalls::toldTree);
    }

    /** They have no period but that of the present month. */
    private WorldCall counters() {
        return new WorldCall(
                "counters",
                1,
                false,
                sql -> List.of(HandSql.number(sql.rows("SELECT count(*), sum(length) FROM footfall_viewer"
                                + " WHERE tenant = :tenant AND traits LIKE 'v%'")
                        .get(0)[0])),
                range -> List.of(views(sessions(TimeRange.ALL)).get(1)),
                range -> WorldCall.get("/api/user/" + World.TENANT + "/counters"),
                body -> List.of(Told.first(body, "usr_num")));
    }

    /** The tree of one level whose nodes are not sessions; its root counts these. */
    private WorldCall movies() {
        return new WorldCall(
                "tree of movies",
                HALF_YEAR,
                false,
                sql -> {
                    List<@Nullable Object[]> rows = sql.rows("SELECT count(*), sum(length), " + LOOKED + ROWS);
                    sql.rows("SELECT part_key, count(DISTINCT v.id), sum(amount) FROM footfall_viewer v"
                            + " JOIN footfall_part p ON p.tenant = v.tenant AND p.event_id = v.id"
                            + " WHERE v.tenant = :tenant AND began_at >= :from AND began_at < :to"
                            + " AND kind = 'movie' GROUP BY part_key");
                    return List.of(HandSql.sum(rows, 0), HandSql.sum(rows, 2), HandSql.sum(rows, 3));
                },
                range -> {
                    core.rows(core.about(Dataset.VIEWING, range)
                            .where(Attribute.PART_KIND, Dataset.MOVIE_VIEWING)
                            .by(Attribute.ASSET)
                            .measure(Measure.count("n"), Measure.sum("time", Attribute.DURATION)));
                    return views(sessions(range));
                },
                range -> WorldCall.get("/api/v2/statistics/movies/?" + period(range)),
                AudienceCalls::toldTree);
    }

    private WorldCall statistics(String name, String path, String details, String device) {
        String of = device.isEmpty() ? "" : " AND device = '" + device + "'";
        Function<TimeRange, List<Double>> inProcess = range -> {
            AggregateQueryBuilder question = sessions(range).by(TimeBucket.HOUR);
            List<Double> views = views(device.isEmpty() ? question : question.where(Attribute.DEVICE, device));
            return List.of(Double.NaN, views.get(1), Double.NaN);
        };
        return new WorldCall(
                name,
                HALF_YEAR,
                false,
                sql -> {
                    List<@Nullable Object[]> rows = sql.rows("SELECT began_at / 3600000 AS bucket, count(*), " + LOOKED
                            + ROWS + of + " GROUP BY bucket");
                    sql.rows("SELECT count(DISTINCT part_key) FROM footfall_viewer v"
                            + " JOIN footfall_part p ON p.tenant = v.tenant AND p.event_id = v.id"
                            + " WHERE v.tenant = :tenant AND began_at >= :from AND began_at < :to"
                            + " AND kind = 'movie' AND traits LIKE 'v%'" + of);
                    return List.of(HandSql.sum(rows, 1), HandSql.sum(rows, 2), HandSql.sum(rows, 3));
                },
                inProcess,
                range -> WorldCall.get("/api/statistics" + path + "/?" + details + period(range)),
                body -> List.of(Double.NaN, Told.first(body.substring(body.indexOf("total_counters")), "total")));
    }

    private AggregateQueryBuilder sessions(TimeRange range) {
        Filter looked = Filter.of(Attribute.ATTENTION, "view");
        return core.about(Dataset.VIEWING, range)
                .where(SESSIONS)
                .measure(
                        Measure.count("ots"),
                        Measure.count("views").where(looked),
                        Measure.sum("length", Attribute.DURATION).where(looked));
    }

    private List<Double> views(AggregateQueryBuilder question) {
        List<AggregateRow> rows = core.rows(question);
        return List.of(InProcess.sum(rows, "ots"), InProcess.sum(rows, "views"), InProcess.sum(rows, "length"));
    }

    /** Of the root, whose own fields come behind those of its children. */
    private static List<Double> toldTree(String body) {
        String root = body.substring(body.lastIndexOf("\"t\":\"root\"") - 120);
        return List.of(last(root, "ots"), Told.first(root.substring(root.indexOf("\"t\":\"root\"")), "v"), Double.NaN);
    }

    private static double last(String root, String name) {
        return Told.first(root.substring(root.lastIndexOf("\"" + name + "\"")), name);
    }

    private static String period(TimeRange range) {
        return "b=" + LOCAL.format(range.from()) + "&e=" + LOCAL.format(range.to()) + "&tzo=0";
    }
}
