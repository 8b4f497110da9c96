package dev.footfall.bench;

import dev.footfall.AnalyticsStore;
import dev.footfall.Capability;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Puts a world into a store, through {@link dev.footfall.event.EventStore#append} as ingestion does, and rolls it up
 * where the store does that.
 *
 * @param seconds for appending
 * @param rollSeconds for rolling up all of it afterwards
 */
record WorldLoad(double seconds, double rollSeconds) {

    private static final int BATCH = 500;
    private static final int AHEAD = 6;
    private static final int DAYS = 8;

    static WorldLoad into(AnalyticsStore store, TestDatabase database, BusyYear world) throws Exception {
        long start = System.nanoTime();
        store.events().append(world.registrations());
        append(store, world, database.isH2() ? 1 : 2);
        long appended = System.nanoTime();
        tidy(database);
        long tidied = System.nanoTime();
        roll(store);
        return new WorldLoad((appended - start) / 1e9, (System.nanoTime() - tidied) / 1e9);
    }

    String text(long events) {
        String rolled = rollSeconds < 0.1 ? "" : String.format(Locale.ROOT, ", rolled up in %.0f s", rollSeconds);
        return String.format(Locale.ROOT, "%.0f s, %,.0f a second", seconds, events / seconds) + rolled;
    }

    private static void append(AnalyticsStore store, BusyYear world, int threads) throws Exception {
        ExecutorService writers = Executors.newFixedThreadPool(threads);
        try {
            Queue<Future<?>> waiting = new ArrayDeque<>();
            for (long from = 0; from < world.size(); from += BATCH) {
                long first = from;
                Callable<List<?>> append = () -> store.events().append(world.events(first, BATCH));
                waiting.add(writers.submit(append));
                if (waiting.size() > AHEAD) {
                    waiting.remove().get();
                }
            }
            for (Future<?> append : waiting) {
                append.get();
            }
        } finally {
            writers.shutdownNow();
        }
    }

    /** What the server does by itself in a quiet minute. */
    static void tidy(TestDatabase database) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(database.isH2() ? "ANALYZE" : "VACUUM ANALYZE");
        }
    }

    static void roll(AnalyticsStore store) {
        if (store.capabilities().contains(Capability.ROLLUPS)) {
            boolean isDone = false;
            while (!isDone) {
                isDone = store.rollups().roll(BusyYear.END.plus(Duration.ofDays(366)), DAYS) < DAYS;
            }
        }
    }
}
