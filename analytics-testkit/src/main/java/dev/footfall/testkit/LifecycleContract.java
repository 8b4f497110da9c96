package dev.footfall.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.event.EventFilter;
import org.junit.jupiter.api.Test;

/** How a store comes and goes. */
abstract class LifecycleContract extends StoreContract {

    @Test
    void aNewStoreIsEmpty() {
        EventFilter everything = EventFilter.builder(TENANT).includingBots().build();
        assertThat(store.events().find(everything, null, 1).events()).isEmpty();
        assertThat(store.aggregates().countByQuarterHour(everything)).isEmpty();
        assertThat(store.aggregates().firstEventAt(everything)).isEmpty();
        assertThat(store.sessions().find(TENANT, "session")).isEmpty();
    }

    @Test
    void preparingAgainKeepsEverything() {
        append(Events.event(1));
        store.prepare();
        assertThat(allEvents(TENANT)).containsExactly(Events.event(1));
    }

    @Test
    void severalThreadsMayPrepareItAtOnce() throws Exception {
        Together.run(4, thread -> () -> {
            store.prepare();
            return thread;
        });
        append(Events.event(1));
        assertThat(allEvents(TENANT)).containsExactly(Events.event(1));
    }

    @Test
    void closingAgainDoesNothing() {
        store.close();
        store.close();
    }
}
