package dev.footfall.core.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footfall.AnalyticsStore;
import dev.footfall.StoreUnavailableException;
import dev.footfall.event.EventFilter;
import dev.footfall.query.Dataset;
import dev.footfall.query.Filter;
import dev.footfall.query.Measure;
import dev.footfall.query.Slots;
import dev.footfall.query.StoreQuery;
import dev.footfall.testkit.Events;
import dev.footfall.time.TimeRange;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class ClosedInMemoryStoreTest {

    private static final StoreQuery QUESTION = new StoreQuery(
            Events.TENANT,
            Dataset.EVENT,
            TimeRange.ALL,
            Slots.NONE,
            List.of(Measure.count("events")),
            List.of(),
            Filter.ALL,
            false,
            List.of(),
            1);

    @Test
    void everyCallIsRefused() {
        AnalyticsStore store = new InMemoryStore();
        store.close();
        List<ThrowingCallable> calls = List.of(
                store::prepare,
                () -> store.events().append(List.of(Events.event(1))),
                () -> store.events().append(List.of()),
                () -> store.events().find(Events.TENANT, Events.id(1)),
                () -> store.events().find(EventFilter.of(Events.TENANT), null, 1),
                () -> store.sessions().find(Events.TENANT, "session"),
                () -> store.sessions().findByVisitor(Events.TENANT, "visitor", Events.NOON, Events.NOON),
                () -> store.reports().find(Events.TENANT, "report"),
                () -> store.devices().find(Events.TENANT, "device"),
                () -> store.devices().registered(Events.TENANT),
                () -> store.devices().keys(Events.TENANT, Map.of("device", "key")),
                () -> store.devices().findByKey("key"),
                () -> store.aggregates().aggregate(QUESTION),
                () -> store.aggregates().span(Events.TENANT, Dataset.EVENT),
                store::rebuild,
                () -> store.salts().salt(LocalDate.EPOCH, new byte[16]),
                () -> store.salts().destroyBefore(LocalDate.EPOCH),
                () -> store.catalog().assets(Events.TENANT, List.of()),
                () -> store.catalog().putAssets(Events.TENANT, List.of()),
                () -> store.catalog().deleteUsers(Events.TENANT, List.of()));
        assertThat(calls)
                .allSatisfy(call -> assertThatThrownBy(call)
                        .isInstanceOf(StoreUnavailableException.class)
                        .hasMessage("the in-memory store is closed"));
    }
}
