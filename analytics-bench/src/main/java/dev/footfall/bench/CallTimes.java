package dev.footfall.bench;

import dev.footfall.time.TimeRange;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One call in several ways by turns.
 *
 * @param times of each way
 */
record CallTimes(String name, Map<CallTimes.Way, Timings> times) {

    private static final int ROUNDS = 30;
    private static final int WARM_UP = 5;
    private static final int LEAST = 3;

    /** In what way it is asked. */
    enum Way {
        SQL,
        DUCKDB,
        CORE,
        HTTP
    }

    /** One way of asking; what it cannot tell is not a number. */
    interface Asked {

        List<Double> ask(TimeRange range) throws Exception;
    }

    /**
     * First all ways about the same, which must tell the same figures; then, measured, each time about another stretch
     * of time.
     *
     * @param seconds how long each way may take; a slow one is asked three times at least
     */
    static CallTimes of(WorldCall call, Map<Way, Asked> ways, double seconds) throws Exception {
        Map<Way, Stopwatch> watches = new TreeMap<>();
        ways.forEach((way, asked) -> watches.put(way, new Stopwatch(asked, seconds)));
        for (int round = 0; round < WARM_UP; round++) {
            Map<Way, List<Double>> figures = new TreeMap<>();
            for (Map.Entry<Way, Stopwatch> watch : watches.entrySet()) {
                if (round == 0 || !watch.getValue().isUsedUp()) {
                    figures.put(watch.getKey(), watch.getValue().ask(call.range(round)));
                }
            }
            check(call.name(), figures);
        }
        watches.values().forEach(Stopwatch::reset);
        int asked = WARM_UP;
        for (int round = 0; round < ROUNDS; round++) {
            for (Stopwatch watch : watches.values()) {
                if (round < LEAST || !watch.isUsedUp()) {
                    watch.ask(call.range(asked++));
                }
            }
        }
        Map<Way, Timings> times = new TreeMap<>();
        watches.forEach((way, watch) -> times.put(way, watch.timings));
        return new CallTimes(call.name(), times);
    }

    Timings times(Way way) {
        return times.getOrDefault(way, new Timings());
    }

    private static void check(String name, Map<Way, List<Double>> figures) {
        for (List<Double> one : figures.values()) {
            for (List<Double> other : figures.values()) {
                if (!isSame(one, other)) {
                    throw new IllegalStateException(name + ": they do not agree: " + figures);
                }
            }
        }
    }

    private static boolean isSame(List<Double> one, List<Double> other) {
        for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
            double a = one.get(i);
            double b = other.get(i);
            // Sums may be rounded differently.
            if (Double.isFinite(a) && Double.isFinite(b) && Math.abs(a - b) > 1e-6 * Math.max(1, Math.abs(a))) {
                return false;
            }
        }
        return true;
    }

    private static final class Stopwatch {

        private final Asked asked;
        private final double seconds;
        private Timings timings = new Timings();

        Stopwatch(Asked asked, double seconds) {
            this.asked = asked;
            this.seconds = seconds;
        }

        List<Double> ask(TimeRange range) throws Exception {
            long start = System.nanoTime();
            List<Double> figures = asked.ask(range);
            timings.add((System.nanoTime() - start) / 1e6);
            return figures;
        }

        boolean isUsedUp() {
            return timings.sum() > seconds * 1_000;
        }

        void reset() {
            timings = new Timings();
        }
    }
}
