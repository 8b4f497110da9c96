package dev.footfall.store;

import dev.footfall.access.Tenant;
import dev.footfall.event.Event;
import dev.footfall.event.EventCursor;
import dev.footfall.time.TimeRange;
import dev.footfall.visitor.SaltStore;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * The least that a database must do so that an {@link EventLogStore} can do the rest. Safe for use by many threads and
 * by many nodes on one database. Every method throws {@link dev.footfall.StoreUnavailableException} when the database
 * cannot be reached or cannot answer now, and any other exception when asking again would be in vain.
 *
 * <p>All times are whole milliseconds. Ids are ordered by their unsigned bytes, see
 * {@link dev.footfall.event.EventOrder#bytes}; of tenants and ids, no case, accent or trailing blank is forgiven.
 */
public interface EventLog extends SaltStore, AutoCloseable {

    /** For so many events at most a log is asked at once by their ids. */
    int MOST_IDS = 500;

    /** As for {@link dev.footfall.AnalyticsStore#prepare()}. */
    void prepare();

    /**
     * Keeps those events whose id the tenant does not know yet: all in one transaction, and on disk when the call
     * returns. The others change nothing. After an exception either everything or nothing is kept.
     *
     * @param events each id once, ordered by tenant and id, so that those who wait for each other never do so in a
     *     circle
     * @return whether each of them was new, in their order
     */
    List<Boolean> append(List<Event> events);

    /**
     * The events of the tenant that have these ids, in any order; those that it does not know are left out.
     *
     * @param ids each once, at least one and at most {@value #MOST_IDS}
     */
    List<Event> find(Tenant tenant, Collection<UUID> ids);

    /**
     * Hands on what is committed, as of one moment: never a part of what was appended in one call. Two calls may see
     * two moments. It keeps no more in memory than a stretch of the events.
     *
     * @param from the earliest time
     * @param before only events whose time is earlier, or whose time is equal and whose id is less
     * @param limit how many at most
     * @param reader is handed the latest first, of equal times the one with the greater id
     */
    void read(Tenant tenant, Instant from, EventCursor before, int limit, Consumer<Event> reader);

    /**
     * The shortest stretch of time that all events lie in, robots' included. Quick, whatever the number of events.
     *
     * @param withParts whether only events that have parts are meant
     */
    Optional<TimeRange> span(Tenant tenant, boolean withParts);

    /** As for {@link dev.footfall.AnalyticsStore#close()}. */
    @Override
    void close();
}
