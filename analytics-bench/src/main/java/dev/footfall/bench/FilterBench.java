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
                Server with = Server.with(new InMemoryStore())) {
            double[] first = new double[ROUNDS];
            double[] second = new double[ROUNDS];
            double[] filtered = new double[ROUNDS];
            List.of(without, again, with).forEach(server -> load(server, page));
            for (int round = 0; round < ROUNDS; round++) {
                first[round] = load(without, page);
                filtered[round] = load(with, page);
                second[round] = load(again, page);
            }
            double baseline = Report.median(first);
            Report.line("without the filter       %,10.0f requests/s", baseline);
            Report.line(
                    "without it, once more    %,10.0f requests/s  x%.3f",
                    Report.median(second), Report.median(second) / baseline);
            Report.line(
                    "with the filter          %,10.0f requests/s  x%.3f",
                    Report.median(filtered), Report.median(filtered) / baseline);
        }
    }

    private static double load(Server server, List<byte[]> page) {
        try {
            return Load.requestsPerSecond(server.port(), CONNECTIONS, TIME, connection -> page);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
