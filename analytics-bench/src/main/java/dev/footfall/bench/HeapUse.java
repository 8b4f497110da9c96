package dev.footfall.bench;

import dev.footfall.time.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/**
 * Live heap, in bytes after a collection.
 *
 * @param bare of a host without analytics
 * @param idle of the same with analytics on a database with a world in it, doing nothing
 * @param busy the most while it takes events in and answers
 */
record HeapUse(long bare, long idle, long busy) {

    private static final Duration TIME = Duration.ofSeconds(15);
    private static final int SAMPLES = 8;
    private static final int BATCH = 100;
    private static final int SENDERS = 4;
    private static final int ASKERS = 2;
    private static final double MIB = 1 << 20;

    static HeapUse of(TestDatabase database, String heap) throws Exception {
        long bare;
        try (OtherHost host = OtherHost.start(heap)) {
            knock(host);
            bare = host.live();
        }
        try (OtherHost host = OtherHost.start(heap, database.url(), database.user())) {
            knock(host);
            long idle = host.live();
            return new HeapUse(bare, idle, busy(host));
        }
    }

    private static void knock(OtherHost host) throws Exception {
        List<byte[]> page = List.of(HttpClientSocket.request("GET", "/host/page", "x", ""));
        Load.requestsPerSecond(host.port(), 1, Duration.ofSeconds(1), connection -> page);
    }

    private static long busy(OtherHost host) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Future<Double>> loads = new ArrayList<>();
            loads.add(threads.submit(() -> Load.requestsPerSecond(host.port(), SENDERS, TIME, HeapUse::batches)));
            loads.add(threads.submit(() -> Load.requestsPerSecond(host.port(), ASKERS, TIME, HeapUse::questions)));
            long most = 0;
            for (int i = 0; i < SAMPLES; i++) {
                most = Math.max(most, host.live());
            }
            for (Future<Double> load : loads) {
                load.get();
            }
            return most;
        } finally {
            threads.shutdown();
        }
    }

    private static List<byte[]> batches(int connection) {
        World world = new World(connection);
        return IntStream.range(0, SENDERS)
                .mapToObj(i ->
                        HttpClientSocket.request("POST", "/api/analytics/events", Server.TOKEN, world.batch(BATCH)))
                .toList();
    }

    /** About the last month of the world, and about now. */
    private static List<byte[]> questions(int connection) {
        List<byte[]> all = new ArrayList<>();
        for (int i = 0; i < SAMPLES; i++) {
            Instant to = BusyYear.END.minusSeconds(10L + 60L * (i + SAMPLES * connection));
            all.addAll(MetricsCalls.requests(new TimeRange(to.minus(Duration.ofDays(30)), to)));
            all.add(WorldCall.get("/analytics/videos/summary?period=30d"));
            all.add(WorldCall.get("/analytics/users?period=30d"));
        }
        return all;
    }

    String markdown() {
        return "| live heap after a collection | MiB | above the bare host | to reach |\n|---|---|---|---|\n"
                + row("a host without us", bare, "")
                + row("with us, idle", idle, "≤ 12")
                + row("with us, taking in batches and answering, at most", busy, "≤ 64");
    }

    private String row(String what, long bytes, String goal) {
        return String.format(Locale.ROOT, "| %s | %.1f | %.1f | %s |", what, bytes / MIB, (bytes - bare) / MIB, goal)
                + "\n";
    }
}
