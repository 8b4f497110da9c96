package dev.footfall.store;

import dev.footfall.AnalyticsStore;
import dev.footfall.Capability;
import dev.footfall.event.EventStore;
import dev.footfall.query.AggregateStore;
import dev.footfall.visitor.SaltStore;
import java.util.Set;

/**
 * A store on an {@link EventLog}. It filters and counts in Java what the log hands on: right for every question about
 * events and their parts, and as slow as reading all events of the time asked about. Its memory has a bound: a question
 * that would have to put more than {@value #MAX_GROUPS} groups in order is an
 * {@link dev.footfall.query.InvalidQueryException}.
 *
 * <p>An answer about numbers is as of one moment. A page is put together from stretches of the log, each as of a moment
 * of its own: it has no event twice, none that was there when the page was begun is missing, and what is appended
 * meanwhile may be in it or not, even one event of a batch without the others.
 *
 * <p>It has no capability. A plugin grows by extending it: each one that it adds to {@link #capabilities()} comes with
 * the method that hands it out, and where it has a dataset, with {@link #aggregates()} that answer for it. What is
 * derived from events belongs into {@link EventLog#append}.
 */
public class EventLogStore implements AnalyticsStore {

    /** A question whose answer has more groups than these, before its limit, is refused where it asks for an order. */
    public static final int MAX_GROUPS = 200_000;

    private final EventLog log;
    private final int mostGroups;

    public EventLogStore(EventLog log) {
        this(log, MAX_GROUPS);
    }

    EventLogStore(EventLog log, int mostGroups) {
        this.log = log;
        this.mostGroups = mostGroups;
    }

    @Override
    public Set<Capability> capabilities() {
        return Set.of();
    }

    @Override
    public void prepare() {
        log.prepare();
    }

    @Override
    public EventStore events() {
        return new LoggedEvents(log);
    }

    @Override
    public AggregateStore aggregates() {
        return new LoggedCounts(log, mostGroups);
    }

    @Override
    public SaltStore salts() {
        return log;
    }

    @Override
    public void close() {
        log.close();
    }
}
