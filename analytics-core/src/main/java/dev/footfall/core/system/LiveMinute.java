package dev.footfall.core.system;

import dev.footfall.system.ErrorKind;
import dev.footfall.system.Requests;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/** A minute that requests are counted in, by any number of threads at once: none of them waits for another. */
final class LiveMinute {

    /** The requests for one endpoint. */
    record LiveEndpoint(LongAdder count, LongAdder nanos) {

        void add(long duration) {
            count.increment();
            nanos.add(duration);
        }
    }

    private final long number;
    private volatile @Nullable LiveMinute before;
    private final LongAdder entered = new LongAdder();
    private final LongAdder left = new LongAdder();
    private final LongAdder count = new LongAdder();
    private final LongAdder nanos = new LongAdder();
    private final Map<ErrorKind, LongAdder> errors = new EnumMap<>(ErrorKind.class);
    private final AtomicLongArray durations = new AtomicLongArray(DurationBuckets.COUNT);
    private final Map<String, LiveEndpoint> endpoints = new ConcurrentHashMap<>();
    private final AtomicInteger places = new AtomicInteger(Requests.MAX_ENDPOINTS);
    private final LiveEndpoint other = new LiveEndpoint(new LongAdder(), new LongAdder());

    /**
     * A minute without any requests.
     *
     * @param number minutes since the epoch
     * @param before an earlier one of which something has not been looked at yet
     */
    LiveMinute(long number, @Nullable LiveMinute before) {
        this.number = number;
        this.before = before;
        for (ErrorKind kind : ErrorKind.values()) {
            errors.put(kind, new LongAdder());
        }
    }

    long number() {
        return number;
    }

    @Nullable
    LiveMinute before() {
        return before;
    }

    void forgetBefore() {
        before = null;
    }

    /** Announces a request; {@link #leave} must follow. */
    void enter() {
        entered.increment();
    }

    void leave() {
        left.increment();
    }

    /** Whether nobody is inside: once nobody enters any more, nothing changes any more. */
    boolean isQuiet() {
        // In this order: whoever enters in between is seen as inside, never the other way round.
        long gone = left.sum();
        return gone == entered.sum();
    }

    void add(String endpoint, long duration, @Nullable ErrorKind error) {
        durations.incrementAndGet(DurationBuckets.of(duration));
        endpoint(endpoint).add(duration);
        nanos.add(duration);
        LongAdder failed = error == null ? null : errors.get(error);
        if (failed != null) {
            failed.increment();
        }
        count.increment();
    }

    private LiveEndpoint endpoint(String name) {
        LiveEndpoint known = endpoints.get(name);
        if (known != null) {
            return known;
        }
        if (name.equals(Requests.OTHER) || places.get() <= 0 || places.getAndDecrement() <= 0) {
            return other;
        }
        LiveEndpoint added = new LiveEndpoint(new LongAdder(), new LongAdder());
        LiveEndpoint first = endpoints.putIfAbsent(name, added);
        if (first != null) {
            places.incrementAndGet();
        }
        return first == null ? added : first;
    }

    /** Adds all that was counted so far. */
    void addTo(Tally tally) {
        tally.add(count.sum(), nanos.sum());
        errors.forEach((kind, failed) -> tally.add(kind, failed.sum()));
        endpoints.forEach((name, endpoint) -> tally.add(name, endpoint.count.sum(), endpoint.nanos.sum()));
        tally.add(Requests.OTHER, other.count.sum(), other.nanos.sum());
        tally.durations().add(durations);
    }
}
