package dev.footfall.core.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footfall.AnalyticsStore;
import dev.footfall.StoreUnavailableException;
import dev.footfall.event.EventFilter;
import dev.footfall.testkit.Events;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class ClosedInMemoryStoreTest {

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
                () -> store.aggregates().countByQuarterHour(EventFilter.of(Events.TENANT)),
                () -> store.aggregates().firstEventAt(EventFilter.of(Events.TENANT)),
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
