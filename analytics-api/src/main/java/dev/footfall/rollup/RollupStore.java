package dev.footfall.rollup;

import dev.footfall.access.Tenant;
import dev.footfall.time.TimeRange;
import java.time.Instant;
import java.util.Optional;

/**
 * Counts beforehand what questions ask for most. No answer changes by it, at any moment: what is not rolled up yet, or
 * not any more because an event came late or was removed, is counted from the events themselves.
 *
 * <p>Safe for use by many threads and by many nodes on one database; two that roll up at once waste work, and nothing
 * else. Throws {@link dev.footfall.StoreUnavailableException} when the database cannot answer now.
 */
public interface RollupStore {

    /**
     * Rolls up what is waiting, day by day of each tenant. Whoever appends, asks or removes goes on meanwhile. What it
     * was doing when a process ends is done again by the next call. If a day cannot be rolled up, the others are, and
     * then the fault is thrown.
     *
     * @param until only quarters of an hour that ended by then: those in which events still come are not worth it
     * @param days how many days of UTC of a tenant at most, 1 or more
     * @return how many it was; fewer than that: nothing else waits
     */
    int roll(Instant until, int days);

    /** What there is now. */
    RollupState state();

    /**
     * Gives up all rollups, so that {@link #roll} makes them anew. Questions are answered from events until then;
     * whoever appends may have to wait while they are given up.
     */
    void renew();

    /**
     * What tells one state of the events of a stretch of time from another: as long as two calls give the same, every
     * question about events and their parts in that range which leaves robots out has the same answer.
     *
     * @return empty if it cannot be told, as while something in the range is not rolled up
     */
    Optional<String> stamp(Tenant tenant, TimeRange range);
}
