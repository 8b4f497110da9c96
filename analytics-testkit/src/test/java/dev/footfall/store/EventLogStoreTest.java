package dev.footfall.store;

import dev.footfall.AnalyticsStore;
import dev.footfall.testkit.AnalyticsStoreContract;

class EventLogStoreTest extends AnalyticsStoreContract {

    @Override
    protected AnalyticsStore createStore() {
        return new EventLogStore(new LogInMemory());
    }
}
