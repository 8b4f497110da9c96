package dev.footfall.bench;

import dev.footfall.AnalyticsStore;
import dev.footfall.jdbc.JdbcStore;
import dev.footfall.query.Attribute;
import dev.footfall.query.Dataset;
import dev.footfall.query.Filter;
import dev.footfall.query.Measure;
import dev.footfall.query.Slots;
import dev.footfall.query.StoreQuery;
import dev.footfall.retention.ActivityQuery;
import dev.footfall.time.TimeRange;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What is asked about users and videos, put to a store with two months of a million user-days. */
final class UserQuestions {

    private static final int ROUNDS = 5;
    private static final int BATCH = 5_000;
    private static final String TYPE = "video view";

    private final TestDatabase database;
    private final int events = Integer.getInteger("events", 1_500_000);
    private final int users = Integer.getInteger("users", 300_000);

    UserQuestions(TestDatabase database) {
        this.database = database;
    }

    void run() throws Exception {
        try (database;
                AnalyticsStore store = JdbcStore.builder()
                        .url(database.url(), database.user(), "")
                        .build()) {
            store.prepare();
            load(store);
            Instant now = Goers.END.minusMillis(1_234_567);
            Instant nightInBerlin = Goers.BEGIN.minus(Duration.ofHours(2));
            activity(
                    store,
                    "activity, 60 local days",
                    IntStream.rangeClosed(0, Goers.DAYS).mapToObj(day -> nightInBerlin.plus(Duration.ofDays(day))));
            activity(
                    store,
                    "activity, 60, 30, 7, 1 days to now",
                    Stream.of(60, 30, 7, 1, 0).map(days -> now.minus(Duration.ofDays(days))));
            TimeRange month = new TimeRange(now.minus(Duration.ofDays(30)), now);
            TimeRange week = new TimeRange(now.minus(Duration.ofDays(7)), now);
            Measure viewers = Measure.countDistinct("viewers", Attribute.VIEWER).where(Attribute.TYPE, TYPE);
            Measure views = Measure.count("views").where(Attribute.TYPE, TYPE);
            aggregate(store, "viewers, month", Dataset.EVENT, month, List.of(views, viewers), Filter.ALL);
            Filter one = Filter.of(Attribute.ASSET, "video-700");
            aggregate(store, "one video, week", Dataset.EVENT, week, List.of(views, viewers), one);
            Filter known = Filter.of(Attribute.ASSET, "video-0");
            aggregate(store, "the most seen video, week", Dataset.EVENT, week, List.of(views, viewers), known);
            List<Measure> sessions = List.of(Measure.count("sessions"));
            aggregate(store, "sessions, month", Dataset.SESSION, month, sessions, Filter.ALL);
            List<Measure> since = List.of(Measure.min("since", Attribute.USER_SINCE));
            aggregate(store, "sessions by user since, month", Dataset.SESSION, month, since, Filter.ALL);
            List<Measure> first = List.of(Measure.countDistinct("sources", Attribute.SOURCE));
            aggregate(store, "new users by source, month", Dataset.USER, month, first, Filter.ALL);
        }
    }

    private void load(AnalyticsStore store) throws SQLException {
        Goers goers = new Goers(events, users);
        long start = System.nanoTime();
        for (int from = 0; from < events; from += BATCH) {
            store.events().append(goers.events(from, BATCH));
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(database.isH2() ? "ANALYZE" : "VACUUM ANALYZE");
        }
        Report.line("%s: %,d events in %.0f s, %,.0f/s", database.name(), events, seconds, events / seconds);
    }

    private static void activity(AnalyticsStore store, String name, Stream<Instant> cuts) {
        ActivityQuery question = new ActivityQuery(Goers.TENANT, cuts.toList());
        measure(name, () -> {
            int[] told = new int[1];
            store.users().activity(question, user -> told[0]++);
            return told[0];
        });
    }

    private static void aggregate(
            AnalyticsStore store,
            String name,
            Dataset dataset,
            TimeRange range,
            List<Measure> measures,
            Filter filter) {
        StoreQuery query = new StoreQuery(
                Goers.TENANT, dataset, range, Slots.NONE, measures, List.of(), filter, false, List.of(), 1);
        measure(name, () -> store.aggregates().aggregate(query));
    }

    private interface Question {
        Object ask();
    }

    private static void measure(String name, Question question) {
        double[] times = new double[ROUNDS];
        Object answer = question.ask();
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            answer = question.ask();
            times[round] = (System.nanoTime() - start) / 1e6;
        }
        Report.line("%-38s %9.1f ms  %s", name, Report.median(times), answer);
    }
}
