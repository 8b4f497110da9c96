package dev.footfall.core.system;

import dev.footfall.system.EndpointRequests;
import dev.footfall.system.Measurement;
import dev.footfall.system.Requests;
import dev.footfall.system.Resolution;
import dev.footfall.time.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Adds up what nodes have measured in a stretch of time. */
final class Sum {

    /** So many are looked at to find the most frequent ones. */
    private static final int CANDIDATES = 2_000;

    private static final int MINUTES_PER_HOUR = 60;
    private static final double P95 = 0.95;
    private static final double P99 = 0.99;
    private static final double NANOS_PER_MILLI = 1_000_000;

    private final Tally tally = new Tally(CANDIDATES);
    /** In which minutes of each hour any node was running. */
    private final TreeMap<Instant, Long> running = new TreeMap<>();

    void add(Measurement measurement) {
        tally.add(measurement.requests());
        running.merge(Resolution.HOUR.begin(measurement.begin()), measurement.minutes(), (one, other) -> one | other);
    }

    /** The first minute in which any node was running. */
    @Nullable
    Instant firstMinute() {
        Map.Entry<Instant, Long> first = running.firstEntry();
        return first == null ? null : minute(first.getKey(), Long.numberOfTrailingZeros(first.getValue()));
    }

    private static Instant minute(Instant hour, int number) {
        return hour.plus(Duration.ofMinutes(number));
    }

    /**
     * The figures.
     *
     * @param range its minutes count, those that begin in it
     * @param since the first minute ever recorded
     */
    SystemTotals totals(TimeRange range, @Nullable Instant since) {
        Requests all = tally.requests();
        return new SystemTotals(
                measured(range.to()),
                uptime(range, since),
                new Requests(all.count(), all.nanos(), all.errors(), Map.of(), all.durations()),
                mostFrequent(all.endpoints()),
                millis(P95),
                millis(P99));
    }

    private @Nullable Double millis(double share) {
        Double nanos = tally.durations().quantile(share);
        return nanos == null ? null : nanos / NANOS_PER_MILLI;
    }

    /** Of a minute that is not over at the end, only what lies before. */
    private Duration measured(Instant end) {
        Duration measured = Duration.ZERO;
        for (Map.Entry<Instant, Long> hour : running.entrySet()) {
            for (int number = 0; number < MINUTES_PER_HOUR; number++) {
                if ((hour.getValue() >>> number & 1) != 0) {
                    measured = measured.plus(shorter(Duration.between(minute(hour.getKey(), number), end)));
                }
            }
        }
        return measured;
    }

    private static Duration shorter(Duration rest) {
        Duration minute = Resolution.MINUTE.length();
        if (rest.isNegative()) {
            return Duration.ZERO;
        }
        return rest.compareTo(minute) < 0 ? rest : minute;
    }

    private @Nullable Double uptime(TimeRange range, @Nullable Instant since) {
        if (since == null) {
            return null;
        }
        Instant begin = Resolution.MINUTE.next(since.isAfter(range.from()) ? since : range.from());
        Instant end = Resolution.MINUTE.next(range.to());
        long all = Math.max(0, Duration.between(begin, end).toMinutes());
        long up = running.values().stream().mapToLong(Long::bitCount).sum();
        return all == 0 ? null : Math.min(1, (double) up / all);
    }

    private static Map<String, EndpointRequests> mostFrequent(Map<String, EndpointRequests> endpoints) {
        Comparator<Map.Entry<String, EndpointRequests>> byName = Map.Entry.comparingByKey();
        Comparator<Map.Entry<String, EndpointRequests>> byCount =
                Comparator.comparing(entry -> -entry.getValue().count());
        Map<String, EndpointRequests> chosen = new LinkedHashMap<>();
        EndpointRequests[] other = {endpoints.getOrDefault(Requests.OTHER, new EndpointRequests(0, 0))};
        endpoints.entrySet().stream()
                .filter(entry -> !entry.getKey().equals(Requests.OTHER))
                .sorted(byCount.thenComparing(byName))
                .forEach(entry -> {
                    if (chosen.size() < Requests.MAX_ENDPOINTS) {
                        chosen.put(entry.getKey(), entry.getValue());
                    } else {
                        other[0] = other[0].plus(entry.getValue());
                    }
                });
        if (other[0].count() > 0) {
            chosen.put(Requests.OTHER, other[0]);
        }
        return chosen;
    }
}
