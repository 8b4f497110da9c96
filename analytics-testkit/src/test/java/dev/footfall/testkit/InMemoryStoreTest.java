package dev.footfall.testkit;

import dev.footfall.AnalyticsStore;
import dev.footfall.core.memory.InMemoryStore;

class InMemoryStoreTest extends AnalyticsStoreContract {

    @Override
    protected AnalyticsStore createStore() {
        return new InMemoryStore();
    }
}
