package dev.footfall.testkit.faulty;

import dev.footfall.AnalyticsStore;
import dev.footfall.core.memory.InMemoryStore;
import dev.footfall.testkit.RollupStoreContract;

/** What the faulty ones are made of is sound: a store with rollups can fulfil the contracts. */
class CopyingStoreTest extends RollupStoreContract {

    @Override
    protected AnalyticsStore createStore() {
        return new CopyingStore(new InMemoryStore());
    }
}
