package dev.footfall.jdbc;

import dev.footfall.AnalyticsStore;
import dev.footfall.testkit.AnalyticsStoreContract;
import java.util.UUID;

class H2MemoryStoreTest extends AnalyticsStoreContract {

    @Override
    protected AnalyticsStore createStore() {
        return JdbcStore.builder()
                .url("jdbc:h2:mem:" + UUID.randomUUID(), "sa", "")
                .build();
    }
}
