package dev.footfall.privacy;

import dev.footfall.access.Tenant;
import dev.footfall.event.EventCursor;
import dev.footfall.event.EventPage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds what is about a person, and forgets. Whatever is removed is removed with all that was derived from it, in one
 * transaction that is on disk when the call returns: every answer is then as if those events had never been appended,
 * except that the ids of erased ones stay known. Keys of devices, catalog and exports are not touched.
 *
 * <p>Safe for use by many threads and by many nodes on one database. It has no clock: callers say what time it is.
 * Throws {@link dev.footfall.StoreUnavailableException} when the database cannot answer now.
 */
public interface PrivacyStore {

    /** For how long at most {@link #lease} gives work to a node. */
    Duration LONGEST_LEASE = Duration.ofHours(1);

    /** Whose events there are, in the order of their ids' code points. */
    List<Tenant> tenants();

    /**
     * The events about the person, in the order of {@link dev.footfall.event.EventStore#find}.
     *
     * @param after where to go on; null: from the newest
     * @param limit how many at most, 1 or more
     * @return at least one of them, if any is left
     */
    EventPage about(Subject subject, @Nullable EventCursor after, int limit);

    /**
     * Removes events about the person for good: their ids stay known, so that an event which is sent again changes
     * nothing. What {@link dev.footfall.event.EventStore#append} then returns of it is the event as it is offered, as
     * one that is not new. Called again and again until nothing is left, it removes all of them, whatever the limit.
     *
     * @param limit how many at most, 1 or more
     * @return how many were removed, never more than the limit; fewer: none is left, whoever else removes events
     *     meanwhile
     */
    int erase(Subject subject, int limit);

    /**
     * Removes events that are too old, the oldest first. One that is sent again after that is new.
     *
     * @param limit how many at most, 1 or more
     * @return how many were removed, as for {@link #erase}
     */
    int expire(Expiry expiry, int limit);

    /**
     * Takes up, or goes on with, a piece of work that one node at a time does. What a clock that was wrong has taken
     * until a time further ahead than {@link #LONGEST_LEASE} is anybody's. While clocks differ by more than a lease
     * lasts, two nodes may therefore do the work at once, which it must bear.
     *
     * @param task its name, 1 to 64 characters
     * @param holder who asks; the same at each call of a node, and no other node's
     * @param until how long nobody else is given it: at most {@link #LONGEST_LEASE} after {@code now}
     * @return whether it is the holder's until then; otherwise somebody else has it at that time
     */
    boolean lease(String task, String holder, Instant now, Instant until);
}
