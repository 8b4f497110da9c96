package dev.footfall.store;

import dev.footfall.AnalyticsStore;
import dev.footfall.Capability;
import dev.footfall.event.EventStore;
import dev.footfall.query.AggregateStore;
import dev.footfall.visitor.SaltStore;
import java.util.Set;

/**
 * A store on an {@link EventLog}. It filters and counts in Java what the log hands on: right for every question about
 * events and their parts, and as slow as reading all events of the time asked about.
 *
 * <p>It has no capability. A plugin grows by extending it: each one that it adds to {@link #capabilities()} comes with
 * the method that hands it out, and where it has a dataset, with {@link #aggregates()} that answer for it. What is
 * derived from events belongs into {@link EventLog#append}.
 */
public class EventLogStore implements AnalyticsStore {

    private final EventLog log;

    public EventLogStore(EventLog log) {
        this.log = log;
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
        return new LoggedCounts(log);
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
