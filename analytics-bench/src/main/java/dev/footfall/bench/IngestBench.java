package dev.footfall.bench;

import dev.footfall.jdbc.JdbcStore;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** Rows a second over HTTP, beside a bare JDBC program on the same database in the same run, by turns. */
final class IngestBench {

    private static final Duration TIME = Duration.ofSeconds(5);
    private static final int ROUNDS = 3;
    private static final int COMMIT = 500;
    private static final int BATCH = 100;
    private static final int BATCH_CONNECTIONS = 8;
    private static final int SINGLE_CONNECTIONS = 32;

    private final TestDatabase database;

    IngestBench(TestDatabase database) {
        this.database = database;
    }

    void run() throws Exception {
        try (database;
                JdbcStore store = JdbcStore.builder()
                        .url(database.url(), database.user(), "")
                        .build()) {
            store.prepare();
            try (Server server = Server.with(store)) {
                measure(server);
            }
        }
    }

    private void measure(Server server) throws Exception {
        double[] bare = new double[ROUNDS];
        double[] batches = new double[ROUNDS];
        double[] oneByOne = new double[ROUNDS];
        double[] oneByOneMany = new double[ROUNDS];
        double[] singles = new double[ROUNDS];
        bareRows(1, COMMIT);
        overHttp(server, BATCH_CONNECTIONS, BATCH);
        for (int round = 0; round < ROUNDS; round++) {
            bare[round] = bareRows(1, COMMIT);
            batches[round] = overHttp(server, BATCH_CONNECTIONS, BATCH);
            oneByOne[round] = bareRows(1, 1);
            oneByOneMany[round] = bareRows(SINGLE_CONNECTIONS, 1);
            singles[round] = overHttp(server, SINGLE_CONNECTIONS, 1);
        }
        report("bare JDBC, " + COMMIT + " rows a commit", bare, bare);
        report("HTTP, batches of " + BATCH + ", " + BATCH_CONNECTIONS + " connections", batches, bare);
        report("bare JDBC, a commit a row", oneByOne, oneByOne);
        report("bare JDBC, a commit a row, " + SINGLE_CONNECTIONS + " connections", oneByOneMany, oneByOne);
        report("HTTP, single events, " + SINGLE_CONNECTIONS + " connections", singles, oneByOne);
    }

    private void report(String what, double[] runs, double[] beside) {
        double median = Report.median(runs);
        Report.line("%-12s %-50s %,10.0f rows/s  x%.2f", database.name(), what, median, median / Report.median(beside));
    }

    private double overHttp(Server server, int connections, int batch) throws Exception {
        double requests = Load.requestsPerSecond(server.port(), connections, TIME, connection -> {
            World world = new World(connection);
            return IntStream.range(0, 20)
                    .mapToObj(i -> HttpClientSocket.request(
                            "POST",
                            "/api/analytics/events",
                            Server.TOKEN,
                            batch == 1 ? world.event() : world.batch(batch)))
                    .toList();
        });
        return requests * batch;
    }

    private double bareRows(int connections, int rowsPerCommit) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(connections);
        try {
            long end = System.nanoTime() + TIME.toNanos();
            List<Future<Long>> writers = new ArrayList<>();
            for (int i = 0; i < connections; i++) {
                writers.add(threads.submit(() -> writeUntil(end, rowsPerCommit)));
            }
            long rows = 0;
            for (Future<Long> writer : writers) {
                rows += writer.get();
            }
            return rows / (TIME.toNanos() / 1e9);
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
