package dev.footfall.core.memory;

import dev.footfall.AnalyticsStore;
import dev.footfall.testkit.AnalyticsStoreContract;

class InMemoryStoreTest extends AnalyticsStoreContract {

    @Override
    protected AnalyticsStore createStore() {
        return new InMemoryStore();
    }
}
