package dev.footfall.bench;

import com.sun.management.OperatingSystemMXBean;
import dev.footfall.bench.Load.Outcome;
import dev.footfall.core.memory.InMemoryStore;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a request that is not ours pays for the filter: the same cheap page with it, without it, and without it again.
 */
final class FilterBench {

    private static final Duration TIME = Duration.ofMillis(Long.getLong("filter.millis", 3_000));
    private static final int ROUNDS = 7;
    private static final int CONNECTIONS = 4;
    private static final String BASELINE = "without a filter";

    private final List<byte[]> page = List.of(HttpClientSocket.request("GET", "/host/page", "x", ""));
    private final OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    void run() throws Exception {
        Report.line("%s", markdown());
    }

    /** A table of what was measured. */
    String markdown() throws Exception {
        Map<String, Rounds> rounds = new LinkedHashMap<>();
        try (Server without = Server.without();
                Server again = Server.without();
                Server empty = Server.withEmptyFilter();
                Server with = Server.with(new InMemoryStore())) {
            Map<String, Server> servers = new LinkedHashMap<>();
            servers.put(BASELINE, without);
            servers.put("with a filter that only passes on", empty);
            servers.put("with ours", with);
            servers.put("without a filter, once more", again);
            for (Server server : servers.values()) {
                load(server);
            }
            servers.keySet().forEach(name -> rounds.put(name, new Rounds()));
            for (int round = 0; round < ROUNDS; round++) {
                for (Map.Entry<String, Server> server : servers.entrySet()) {
                    measure(server.getValue(), rounds.getOrDefault(server.getKey(), new Rounds()), round);
                }
            }
        }
        Rounds baseline = rounds.getOrDefault(BASELINE, new Rounds());
        StringBuilder table =
                new StringBuilder("| a cheap page of the host | requests/s | | CPU a request, µs | | p99, µs"
                        + " | |\n|---|---|---|---|---|---|---|\n");
        rounds.forEach((name, own) -> table.append(own.row(name, baseline)));
        return table.toString();
    }

    private void measure(Server server, Rounds rounds, int round) throws Exception {
        long cpu = system.getProcessCpuTime();
        Outcome outcome = load(server);
        double ofServer = system.getProcessCpuTime() - cpu - outcome.cpuNanos();
        rounds.perSecond[round] = outcome.perSecond();
        rounds.cpu[round] = ofServer / outcome.latencies().count() / 1e3;
        rounds.p99[round] = outcome.latencies().quantile(0.99);
    }

    private Outcome load(Server server) throws Exception {
        return Load.of(server.port(), CONNECTIONS, TIME, connection -> page);
    }

    private static final class Rounds {

        private final double[] perSecond = new double[ROUNDS];
        private final double[] cpu = new double[ROUNDS];
        private final double[] p99 = new double[ROUNDS];

        String row(String name, Rounds baseline) {
            return String.format(
                            Locale.ROOT,
                            "| %s | %,.0f | ×%.3f | %.2f | ×%.3f | %.0f | ×%.3f |",
                            name,
                            Report.median(perSecond),
                            ratio(perSecond, baseline.perSecond),
                            Report.median(cpu),
                            ratio(cpu, baseline.cpu),
                            Report.median(p99),
                            ratio(p99, baseline.p99))
                    + "\n";
        }

        /** The median of what each round gave: both sides of it were measured within seconds of each other. */
        private static double ratio(double[] own, double[] baseline) {
            double[] ratios = new double[ROUNDS];
            for (int round = 0; round < ROUNDS; round++) {
                ratios[round] = own[round] / baseline[round];
            }
            return Report.median(ratios);
        }
    }
}
