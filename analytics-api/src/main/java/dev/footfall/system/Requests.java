package dev.footfall.system;

import java.util.Map;

/**
 * Requests, counted.
 *
 * @param count how many there were
 * @param nanos how long all of them took together, in ns
 * @param errors how many of them failed; kinds that are missing did not occur
 * @param endpoints what they were for, at most {@value #MAX_ENDPOINTS} and {@value #OTHER}
 * @param durations how their durations are distributed: opaque, printable text of ASCII, empty when there were none
 */
public record Requests(
        long count,
        long nanos,
        Map<ErrorKind, Long> errors,
        Map<String, EndpointRequests> endpoints,
        String durations) {

    /** So many endpoints are told apart. */
    public static final int MAX_ENDPOINTS = 200;

    /** The endpoint of requests that are not told apart. */
    public static final String OTHER = "other";

    public Requests {
        errors = Map.copyOf(errors);
        endpoints = Map.copyOf(endpoints);
    }

    /** How many failed for that reason. */
    public long errors(ErrorKind kind) {
        return errors.getOrDefault(kind, 0L);
    }
}
