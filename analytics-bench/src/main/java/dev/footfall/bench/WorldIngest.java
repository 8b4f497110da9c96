package dev.footfall.bench;

import dev.footfall.AnalyticsStore;
import java.time.Duration;
import java.util.Locale;

/**
 * Rows a second into a database with a world in it, by turns.
 *
 * @param bare by the shortest JDBC program, 500 a commit
 * @param core {@link dev.footfall.event.EventStore#append}, 500 a batch, one thread
 * @param http 100 a request
 */
record WorldIngest(double bare, double core, double http, RollupCost rollups) {

    private static final Duration TIME = Duration.ofSeconds(3);
    private static final int ROUNDS = 3;
    private static final int COMMIT = 500;
    private static final int BATCH = 100;
    private static final int CONNECTIONS = 8;

    static WorldIngest of(AnalyticsStore store, TestDatabase database, BusyYear world) throws Exception {
        RollupCost rollups = RollupCost.of(store, world);
        WritingWays ways = new WritingWays(database, TIME);
        double[] bare = new double[ROUNDS];
        double[] core = new double[ROUNDS];
        double[] http = new double[ROUNDS];
        try (Server server = Server.with(store)) {
            ways.overHttp(server, CONNECTIONS, BATCH);
            for (int round = 0; round < ROUNDS; round++) {
                bare[round] = ways.bareRows(1, COMMIT);
                core[round] = ways.inProcess(store, COMMIT);
                http[round] = ways.overHttp(server, CONNECTIONS, BATCH);
            }
        }
        return new WorldIngest(Report.median(bare), Report.median(core), Report.median(http), rollups);
    }

    String markdown() {
        return "| ingestion | rows/s | |\n|---|---|---|\n"
                + row("(a) bare JDBC, 500 rows a commit", bare, bare)
                + row("(c) in process, 500 a batch, one thread", core, bare)
                + row("(d) HTTP, batches of 100, 8 connections", http, bare)
                + row("(c) the world itself, not rolled up meanwhile", rollups.without(), rollups.without())
                + row("(c) the same, rolled up meanwhile until all is", rollups.with(), rollups.without());
    }

    private static String row(String what, double rows, double beside) {
        return Double.isNaN(rows)
                ? "| " + what + " | – | – |\n"
                : String.format(Locale.ROOT, "| %s | %,.0f | ×%.2f |\n", what, rows, rows / beside);
    }
}
