package dev.footfall.bench;

import dev.footfall.AnalyticsStore;
import dev.footfall.event.Event;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Ways to write events into a database, each for a while; they tell how many rows a second it was. */
record WritingWays(TestDatabase database, Duration time) {

    private static final int PREPARED = 20;

    double overHttp(Server server, int connections, int batch) throws Exception {
        double requests = Load.requestsPerSecond(server.port(), connections, time, connection -> {
            World world = new World(connection);
            return IntStream.range(0, PREPARED)
                    .mapToObj(i -> HttpClientSocket.request(
                            "POST",
                            "/api/analytics/events",
                            Server.TOKEN,
                            batch == 1 ? world.event() : world.batch(batch)))
                    .toList();
        });
        return requests * batch;
    }

    double inProcess(AnalyticsStore store, int batch) {
        World world = new World(System.nanoTime());
        long start = System.nanoTime();
        long rows = 0;
        while (System.nanoTime() < start + time.toNanos()) {
            List<Event> events = Stream.generate(world::stored).limit(batch).toList();
            store.events().append(events);
            rows += batch;
        }
        return rows / ((System.nanoTime() - start) / 1e9);
    }

    double bareRows(int connections, int rowsPerCommit) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(connections);
        try {
            long end = System.nanoTime() + time.toNanos();
            List<Future<Long>> writers = new ArrayList<>();
            for (int i = 0; i < connections; i++) {
                writers.add(threads.submit(() -> writeUntil(end, rowsPerCommit)));
            }
            long rows = 0;
            for (Future<Long> writer : writers) {
                rows += writer.get();
            }
            return rows / (time.toNanos() / 1e9);
        } finally {
            threads.shutdown();
        }
    }

    private long writeUntil(long end, int rowsPerCommit) throws SQLException {
        long rows = 0;
        try (BareWriter writer = new BareWriter(database)) {
            while (System.nanoTime() < end) {
                writer.commit(rowsPerCommit);
                rows += rowsPerCommit;
            }
        }
        return rows;
    }
}
