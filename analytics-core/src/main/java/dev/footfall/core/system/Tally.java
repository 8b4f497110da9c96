package dev.footfall.core.system;

import dev.footfall.system.EndpointRequests;
import dev.footfall.system.ErrorKind;
import dev.footfall.system.Requests;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/** Adds up requests of many minutes, hours and nodes; of more endpoints than are told apart, the rest is one. */
final class Tally {

    private final int maxEndpoints;
    private long count;
    private long nanos;
    private final Map<ErrorKind, Long> errors = new EnumMap<>(ErrorKind.class);
    private final Map<String, EndpointRequests> endpoints = new HashMap<>();
    private final DurationSketch durations = new DurationSketch();

    /** As many endpoints as are kept. */
    Tally() {
        this(Requests.MAX_ENDPOINTS);
    }

    Tally(int maxEndpoints) {
        this.maxEndpoints = maxEndpoints;
    }

    DurationSketch durations() {
        return durations;
    }

    void add(long requests, long took) {
        count += requests;
        nanos += took;
    }

    void add(ErrorKind kind, long failed) {
        if (failed > 0) {
            errors.merge(kind, failed, Long::sum);
        }
    }

    void add(String endpoint, long requests, long took) {
        if (requests == 0) {
            return;
        }
        boolean hasPlace = endpoints.size() < maxEndpoints || endpoints.containsKey(endpoint);
        endpoints.merge(
                hasPlace ? endpoint : Requests.OTHER, new EndpointRequests(requests, took), EndpointRequests::plus);
    }

    void add(Requests requests) {
        add(requests.count(), requests.nanos());
        requests.errors().forEach(this::add);
        requests.endpoints().forEach((name, endpoint) -> add(name, endpoint.count(), endpoint.nanos()));
        durations.add(requests.durations());
    }

    Requests requests() {
        return new Requests(count, nanos, errors, endpoints, durations.print());
    }
}
