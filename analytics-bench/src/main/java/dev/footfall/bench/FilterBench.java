package dev.footfall.bench;

import dev.footfall.core.memory.InMemoryStore;
import java.time.Duration;
import java.util.List;

/**
 * What a request that is not ours pays for the filter: the same cheap page with it, without it, and without it again.
 */
final class FilterBench {

    private static final Duration TIME = Duration.ofSeconds(3);
    private static final int ROUNDS = 7;
    private static final int CONNECTIONS = 4;

    void run() throws Exception {
        List<byte[]> page = List.of(HttpClientSocket.request("GET", "/host/page", "x", ""));
        try (Server without = Server.without();
                Server again = Server.without();
                Server empty = Server.withEmptyFilter();
                Server with = Server.with(new InMemoryStore())) {
            double[] first = new double[ROUNDS];
            double[] second = new double[ROUNDS];
            double[] passed = new double[ROUNDS];
            double[] filtered = new double[ROUNDS];
            List.of(without, again, empty, with).forEach(server -> load(server, page));
            for (int round = 0; round < ROUNDS; round++) {
                first[round] = load(without, page);
                passed[round] = load(empty, page);
                filtered[round] = load(with, page);
                second[round] = load(again, page);
            }
            double baseline = Report.median(first);
            report("without a filter", first, baseline);
            report("without one, once more", second, baseline);
            report("with an empty filter", passed, baseline);
            report("with the filter", filtered, baseline);
        }
    }

    private static void report(String what, double[] runs, double baseline) {
        double median = Report.median(runs);
        Report.line("%-24s %,10.0f requests/s  x%.3f", what, median, median / baseline);
    }

    private static double load(Server server, List<byte[]> page) {
        try {
            return Load.requestsPerSecond(server.port(), CONNECTIONS, TIME, connection -> page);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
