package dev.footfall.servlet.audience;

import dev.footfall.AnalyticsStore;
import dev.footfall.access.Tenant;
import dev.footfall.core.query.Answers;
import dev.footfall.event.Appended;
import dev.footfall.event.Event;
import dev.footfall.event.EventCursor;
import dev.footfall.event.EventFilter;
import dev.footfall.event.EventPage;
import dev.footfall.event.EventStore;
import dev.footfall.query.AggregateStore;
import dev.footfall.query.Dataset;
import dev.footfall.query.StoreQuery;
import dev.footfall.query.StoreRow;
import dev.footfall.servlet.http.Surroundings;
import dev.footfall.time.TimeRange;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A store that tells what it is asked for before it answers, so that a test can make it wait or fail. */
class WatchedStore {

    private final AtomicInteger pages = new AtomicInteger();

    /** The first page is 1. */
    void beforePage(int page) {}

    void beforeCounting() {}

    int pages() {
        return pages.get();
    }

    Surroundings around(Surroundings given) {
        EventStore events = new Events(given.store().events());
        AggregateStore aggregates = new Aggregates(given.store().aggregates());
        return given.with(with(given.store(), events)).with(new Answers(aggregates));
    }

    /** The same store with other events. */
    static AnalyticsStore with(AnalyticsStore store, EventStore events) {
        return (AnalyticsStore) Proxy.newProxyInstance(
                WatchedStore.class.getClassLoader(), new Class<?>[] {AnalyticsStore.class}, (self, method, args) -> {
                    try {
                        return method.getName().equals("events") ? events : method.invoke(store, args);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private final class Events implements EventStore {

        private final EventStore store;

        Events(EventStore store) {
            this.store = store;
        }

        @Override
        public List<Appended> append(List<Event> batch) {
            return store.append(batch);
        }

        @Override
        public Optional<Event> find(Tenant tenant, UUID id) {
            return store.find(tenant, id);
        }

        @Override
        public EventPage find(EventFilter filter, @Nullable EventCursor after, int limit) {
            beforePage(pages.incrementAndGet());
            return store.find(filter, after, limit);
        }
    }

    private final class Aggregates implements AggregateStore {

        private final AggregateStore store;

        Aggregates(AggregateStore store) {
            this.store = store;
        }

        @Override
        public List<StoreRow> aggregate(StoreQuery query) {
            beforeCounting();
            return store.aggregate(query);
        }

        @Override
        public Optional<TimeRange> span(Tenant tenant, Dataset dataset) {
            return store.span(tenant, dataset);
        }
    }
}
