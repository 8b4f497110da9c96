package dev.footfall.core.memory;

import dev.footfall.AnalyticsStore;
import dev.footfall.testkit.SessionStoreContract;

/** A part of the contract can be extended alone, from any package. */
class InMemorySessionsTest extends SessionStoreContract {

    @Override
    protected AnalyticsStore createStore() {
        return new InMemoryStore();
    }
}
