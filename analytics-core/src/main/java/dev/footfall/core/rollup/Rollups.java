package dev.footfall.core.rollup;

import dev.footfall.core.upkeep.Lease;
import dev.footfall.core.upkeep.Rest;
import dev.footfall.rollup.RollupStore;
import dev.footfall.thirdparty.slf4j.Logger;
import dev.footfall.thirdparty.slf4j.LoggerFactory;
import java.time.Clock;
import java.time.Duration;

/**
 * Has a store roll up what waits, few days at a time, on one node at a time. What cannot be done now is for the next
 * run: until then those who ask wait a little longer, and nothing else.
 */
final class Rollups {

    /** The piece of work that one node at a time does. */
    static final String TASK = "rollups";

    /** So long nobody else takes over from a node that is gone. */
    static final Duration LEASE = Duration.ofMinutes(2);

    /** So few that whoever ends it, or takes the lease, does not wait long, nor does whoever asks meanwhile. */
    static final int AT_ONCE = 2;

    /** The failure in a row that is told of. */
    private static final int TOLD = 2;

    private static final Logger log = LoggerFactory.getLogger(Rollups.class);

    private final RollupStore store;
    private final Clock clock;
    private final Lease lease;
    private final Rest rest;
    private int failures;

    Rollups(RollupStore store, Clock clock, Lease lease, Rest rest) {
        this.store = store;
        this.clock = clock;
        this.lease = lease;
        this.rest = rest;
    }

    /** Goes on until nothing waits any more. */
    void run() {
        try {
            boolean goesOn = lease.isOurs();
            while (goesOn) {
                long begun = System.nanoTime();
                int rolled = store.roll(clock.instant(), AT_ONCE);
                log.debug("{} days were rolled up", rolled);
                goesOn = rolled >= AT_ONCE && rest.after(System.nanoTime() - begun) && lease.isOurs();
            }
            failures = 0;
        } catch (RuntimeException | Error e) {
            tell(e);
        }
    }

    /** Once, however often it is tried in vain; never the first time: a store may still be getting ready. */
    private void tell(Throwable trouble) {
        if (++failures == TOLD) {
            log.warn("Rollups cannot be made now, which is tried again and again", trouble);
        } else {
            log.debug("Rollups cannot be made now", trouble);
        }
    }
}
