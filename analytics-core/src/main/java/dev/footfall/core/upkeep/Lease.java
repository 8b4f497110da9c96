package dev.footfall.core.upkeep;

import dev.footfall.privacy.PrivacyStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.BooleanSupplier;

/**
 * A piece of work that one node at a time does. The store is asked only when half of the time that it gave is over:
 * each time costs it a write. Used by one thread after another.
 */
public final class Lease {

    private final BooleanSupplier isGiven;
    private final Duration length;
    private final Clock clock;
    private Instant since = Instant.MAX;

    private Lease(BooleanSupplier isGiven, Duration length, Clock clock) {
        this.isGiven = isGiven;
        this.length = length;
        this.clock = clock;
    }

    /**
     * For a node of its own.
     *
     * @param length so long nobody else takes over from a node that is gone
     */
    public static Lease of(PrivacyStore store, String task, Duration length, Clock clock) {
        return of(store, task, length, clock, UUID.randomUUID().toString());
    }

    /**
     * For that node.
     *
     * @param node no other node's
     */
    public static Lease of(PrivacyStore store, String task, Duration length, Clock clock, String node) {
        return new Lease(
                () -> {
                    Instant now = clock.instant();
                    return store.lease(task, node, now, now.plus(length));
                },
                length,
                clock);
    }

    /** Where nobody can say whose the work is: everybody does it. */
    public static Lease ofEveryone(Clock clock) {
        return new Lease(() -> true, Duration.ZERO, clock);
    }

    /** Whether this node is the one. */
    public boolean isOurs() {
        Instant now = clock.instant();
        boolean isKnown = !now.isBefore(since) && now.isBefore(since.plus(length.dividedBy(2)));
        if (!isKnown) {
            // Unless it is given now, and also if that fails.
            since = Instant.MAX;
            if (!isGiven.getAsBoolean()) {
                return false;
            }
            since = now;
        }
        return true;
    }
}
