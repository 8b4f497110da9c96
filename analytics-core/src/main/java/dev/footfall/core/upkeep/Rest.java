package dev.footfall.core.upkeep;

import java.time.Duration;

/** What upkeep does between two steps. */
@FunctionalInterface
public interface Rest {

    Duration LONGEST = Duration.ofSeconds(2);

    /** Waits so long; false at once, if it is not to go on. */
    boolean rest(Duration pause);

    /**
     * Waits as long as a step took, so that others have the database for half of the time.
     *
     * @param nanos how long it took; no more than {@link #LONGEST} counts
     * @return as for {@link #rest}
     */
    default boolean after(long nanos) {
        return rest(Duration.ofNanos(Math.min(Math.max(0, nanos), LONGEST.toNanos())));
    }
}
