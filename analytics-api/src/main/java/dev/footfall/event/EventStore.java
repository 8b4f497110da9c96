package dev.footfall.event;

import dev.footfall.access.Tenant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Keeps events, each exactly once. Safe for use by many threads and by many nodes on one database. Every method throws
 * {@link dev.footfall.StoreUnavailableException} when the database cannot be reached or cannot answer now, and any
 * other exception when asking again would be in vain.
 */
public interface EventStore {

    /**
     * Stores those events whose id the tenant does not know yet, with their parts, and brings their sessions up to
     * date: all in one transaction, and on disk when the call returns. An event flagged as a robot's is stored, but
     * makes and changes no session, even if it names one. An event whose id is known, or came earlier in the batch,
     * changes nothing. After an exception either everything or nothing is stored, and the same call may be made again.
     *
     * @return what became of each event, in the order of the batch
     */
    List<Appended> append(List<Event> batch);

    Optional<Event> find(Tenant tenant, UUID id);

    /**
     * The events that the filter lets through: the latest first, of equal times the one with the greater id (as
     * unsigned bytes) first.
     *
     * @param after where to go on; null: from the newest
     * @param limit how many at most, 1 or more
     */
    EventPage find(EventFilter filter, @Nullable EventCursor after, int limit);
}
