package dev.footfall.bench;

import dev.footfall.jdbc.JdbcStore;
import java.time.Duration;

/** Rows a second over HTTP, beside a bare JDBC program on the same database in the same run, by turns. */
final class IngestBench {

    private static final Duration TIME = Duration.ofSeconds(5);
    private static final int ROUNDS = 3;
    private static final int COMMIT = 500;
    private static final int BATCH = 100;
    private static final int BATCH_CONNECTIONS = 8;
    private static final int SINGLE_CONNECTIONS = 32;

    private final TestDatabase database;
    private final WritingWays ways;

    IngestBench(TestDatabase database) {
        this.database = database;
        this.ways = new WritingWays(database, TIME);
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
        ways.bareRows(1, COMMIT);
        ways.overHttp(server, BATCH_CONNECTIONS, BATCH);
        for (int round = 0; round < ROUNDS; round++) {
            bare[round] = ways.bareRows(1, COMMIT);
            batches[round] = ways.overHttp(server, BATCH_CONNECTIONS, BATCH);
            oneByOne[round] = ways.bareRows(1, 1);
            oneByOneMany[round] = ways.bareRows(SINGLE_CONNECTIONS, 1);
            singles[round] = ways.overHttp(server, SINGLE_CONNECTIONS, 1);
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
}
