package dev.footfall.core.system;

import dev.footfall.core.query.Ratio;
import dev.footfall.system.EndpointRequests;
import dev.footfall.system.ErrorKind;
import dev.footfall.system.Requests;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Figures of a stretch of time, of all nodes together.
 *
 * @param measured how much of it any node was running
 * @param uptime the share of its minutes, from the first minute ever recorded on, in which any node was running; null
 *     when there is no such minute
 * @param requests of all nodes; without endpoints, which come in an order here
 * @param endpoints the most frequent ones first, {@value Requests#OTHER} last
 * @param p95 in ms; null without requests
 * @param p99 in ms; null without requests
 */
public record SystemTotals(
        Duration measured,
        @Nullable Double uptime,
        Requests requests,
        Map<String, EndpointRequests> endpoints,
        @Nullable Double p95,
        @Nullable Double p99) {

    private static final double MILLIS_PER_SECOND = 1_000;
    private static final double NANOS_PER_MILLI = 1_000_000;

    /** Whether any node was running, so that no requests means none were made. */
    public boolean isMeasured() {
        return !measured.isZero();
    }

    /** Requests a second of the measured time. */
    public @Nullable Double perSecond() {
        return Ratio.of((double) requests.count(), measured.toMillis() / MILLIS_PER_SECOND);
    }

    /** The mean duration in ms. */
    public @Nullable Double average() {
        return share(requests.nanos() / NANOS_PER_MILLI, requests.count());
    }

    /** The mean duration for an endpoint in ms. */
    public static @Nullable Double average(EndpointRequests endpoint) {
        return share(endpoint.nanos() / NANOS_PER_MILLI, endpoint.count());
    }

    /** The share of requests that failed. */
    public @Nullable Double errorRate() {
        double errors = 0;
        for (ErrorKind kind : ErrorKind.values()) {
            errors += (double) requests.errors(kind);
        }
        return share(errors, requests.count());
    }

    /** The share of requests that failed for that reason. */
    public @Nullable Double errorRate(ErrorKind kind) {
        return share((double) requests.errors(kind), requests.count());
    }

    private static @Nullable Double share(double part, long count) {
        return Ratio.of(part, (double) count);
    }
}
