package dev.footfall.servlet.http;

import dev.footfall.event.Fault;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A request that is answered with an error. Its texts are fit to be shown to anyone. */
public final class Problem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String type;
    private final transient List<Fault> faults;
    private final transient List<UUID> ids;
    private final transient Map<String, String> headers;

    private Problem(int status, String type, String message, Map<String, String> headers) {
        this(status, type, message, List.of(), List.of(), headers);
    }

    private Problem(
            int status, String type, String message, List<Fault> faults, List<UUID> ids, Map<String, String> headers) {
        super(Shown.harmless(message), null, false, false);
        this.status = status;
        this.type = type;
        this.faults = faults;
        this.ids = ids;
        this.headers = headers;
    }

    public static Problem of(int status, String type, String message) {
        return new Problem(status, type, message, Map.of());
    }

    /** Somebody whom nobody knows. */
    public static Problem unauthorized(String message) {
        return new Problem(401, "unauthorized", message, Map.of("WWW-Authenticate", "Bearer"));
    }

    /** Somebody who may not. */
    public static Problem forbidden(String message) {
        return of(403, "forbidden", message);
    }

    /** Something that the present state of things does not allow. */
    public static Problem conflict(String message) {
        return of(409, "conflict", message);
    }

    /** A parameter of the query that says something wrong. */
    public static Problem invalidRequest(String message) {
        return of(422, "invalid_request", message);
    }

    public static Problem methodNotAllowed(String method, String allowed) {
        return new Problem(
                405,
                "method_not_allowed",
                "the method must be one of " + allowed + ", was " + Shown.value(method),
                Map.of("Allow", allowed));
    }

    /** Something that is right, but cannot be done now. */
    public static Problem unavailable(String message, int retryAfterSeconds) {
        return new Problem(
                503, "service_unavailable", message, Map.of("Retry-After", Integer.toString(retryAfterSeconds)));
    }

    /** Something that was asked too often. */
    public static Problem rateLimited(Duration wait) {
        int seconds = (int) wait.plusSeconds(1).minusNanos(1).toSeconds();
        return of(429, "rate_limited", "too many requests were sent; send the next one in " + seconds + " s")
                .retryAfter(seconds);
    }

    /** The same, which may be over after so many seconds. */
    public Problem retryAfter(int seconds) {
        return new Problem(status, type, message(), faults, ids, Map.of("Retry-After", Integer.toString(seconds)));
    }

    /** The same, with what is wrong in each event or entry. */
    public Problem with(List<Fault> moreFaults) {
        return new Problem(status, type, message(), List.copyOf(moreFaults), ids, headers);
    }

    /** The same, with the ids by which the events can be sent again without harm. */
    public Problem withIds(List<UUID> eventIds) {
        return new Problem(status, type, message(), faults, List.copyOf(eventIds), headers);
    }

    public int status() {
        return status;
    }

    /** The word that programs tell it by. */
    public String type() {
        return type;
    }

    public String message() {
        return String.valueOf(getMessage());
    }

    public List<Fault> faults() {
        return faults;
    }

    public List<UUID> ids() {
        return ids;
    }

    Map<String, String> headers() {
        return headers;
    }
}
