package dev.footfall.bench;

import dev.footfall.AnalyticsStore;
import dev.footfall.catalog.Catalog;
import dev.footfall.core.query.Answers;
import dev.footfall.core.query.Comparison;
import dev.footfall.core.query.Period;
import dev.footfall.core.user.Users;
import dev.footfall.core.video.Videos;
import dev.footfall.jdbc.JdbcStore;
import dev.footfall.time.TimeRange;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/** What is told of videos and their users, beside the same figures by SQL written by hand. */
final class VideoBench {

    private static final int ROUNDS = 7;
    private static final long WARM_UP_NANOS = 2_000_000_000L;
    private static final int BATCH = 5_000;

    private final TestDatabase database;
    private final int events = Integer.getInteger("events", 5_000_000);
    private final int users = Integer.getInteger("users", 200_000);
    private int asked;

    VideoBench(TestDatabase database) {
        this.database = database;
    }

    void run() throws Exception {
        try (database;
                AnalyticsStore store = JdbcStore.builder()
                        .url(database.url(), database.user(), "")
                        .build()) {
            store.prepare();
            load(store);
            Answers answers = new Answers(store.aggregates());
            VideoFigures figures = new VideoFigures(
                    Watchers.TENANT, new Videos(answers, Catalog.empty()), new Users(answers, store.users()));
            Report.line("%s: median of %d, core beside SQL", database.name(), ROUNDS);
            try (Connection connection = database.connect()) {
                compare(
                        "videos/{id}, the most seen, 7d",
                        7,
                        connection,
                        of -> figures.video(of, "video-0"),
                        of -> VideoSql.video(of, "video-0"));
                compare(
                        "videos/{id}, one of many, 7d",
                        7,
                        connection,
                        of -> figures.video(of, "video-700"),
                        of -> VideoSql.video(of, "video-700"));
                compare("videos/summary, 30d", 30, connection, figures::summary, VideoSql::summary);
                compare("users, 30d", 30, connection, figures::users, UserSql::users);
                compare("users/engagement, 7d", 7, connection, figures::engagement, UserSql::engagement);
            }
        }
    }

    private void load(AnalyticsStore store) throws SQLException {
        Watchers watchers = new Watchers(events, users);
        long start = System.nanoTime();
        for (int from = 0; from < events; from += BATCH) {
            store.events().append(watchers.events(from, BATCH));
        }
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(database.isH2() ? "ANALYZE" : "VACUUM ANALYZE");
        }
        Report.line("%s: %,d events loaded in %.0f s", database.name(), events, (System.nanoTime() - start) / 1e9);
    }

    private void compare(
            String name,
            int days,
            Connection connection,
            Function<Period, List<Double>> core,
            Function<HandSql, List<Double>> sql) {
        double[] ours = new double[ROUNDS];
        double[] theirs = new double[ROUNDS];
        // By turns, so that whatever disturbs one disturbs the other; the rounds before the first only warm up.
        long warm = System.nanoTime() + WARM_UP_NANOS;
        for (int round = -1; round < ROUNDS; round += System.nanoTime() < warm ? 0 : 1) {
            // Never twice the same, so that no answer is shared.
            Instant to = Watchers.END.minusSeconds(12_345 + ++asked);
            TimeRange range = new TimeRange(to.minus(Duration.ofDays(days)), to);
            Period period = new Period(range, Comparison.periodBefore(range));
            long start = System.nanoTime();
            List<Double> told = core.apply(period);
            long between = System.nanoTime();
            List<Double> counted =
                    sql.apply(new HandSql(connection, true, Watchers.TENANT.id(), to, Duration.ofDays(days)));
            long end = System.nanoTime();
            check(name, told, counted);
            if (round >= 0) {
                ours[round] = (between - start) / 1e6;
                theirs[round] = (end - between) / 1e6;
            }
        }
        double core50 = Report.median(ours);
        double sql50 = Report.median(theirs);
        Report.line("%-34s %9.1f ms %9.1f ms  x%.2f", name, core50, sql50, core50 / sql50);
    }

    private static void check(String name, List<Double> told, List<Double> counted) {
        boolean isSame = told.size() == counted.size();
        for (int i = 0; isSame && i < told.size(); i++) {
            isSame = isSame(told.get(i), counted.get(i));
        }
        if (!isSame) {
            throw new IllegalStateException(name + ": the core says " + told + ", SQL " + counted);
        }
    }

    /** Sums may be rounded differently; a share of nothing is not finite on either side. */
    private static boolean isSame(double one, double other) {
        return Double.isFinite(one)
                ? Math.abs(one - other) <= 1e-9 * Math.max(1, Math.abs(one))
                : !Double.isFinite(other);
    }
}
