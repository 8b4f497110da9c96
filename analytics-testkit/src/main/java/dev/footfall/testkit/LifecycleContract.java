package dev.footfall.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.event.EventFilter;
import dev.footfall.query.Dataset;
import dev.footfall.query.Measure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How a store comes and goes. */
abstract class LifecycleContract extends StoreContract {

    @Test
    void aNewStoreIsEmpty() {
        EventFilter everything = EventFilter.builder(TENANT).includingBots().build();
        assertThat(store.events().find(everything, null, 1).events()).isEmpty();
        assertThat(store.sessions().find(TENANT, "session")).isEmpty();
        assertThat(store.reports().find(TENANT, "report")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aNewStoreHasNothingToCount(Dataset dataset) {
        assertThat(total(store.aggregates()
                        .aggregate(StoreQuestion.of(dataset)
                                .bots(true)
                                .measure(Measure.count("rows"))
                                .query())))
                .isZero();
        assertThat(store.aggregates().span(TENANT, dataset)).isEmpty();
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
