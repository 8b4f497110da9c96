package dev.footfall.jdbc;

import dev.footfall.AnalyticsStore;
import dev.footfall.testkit.AnalyticsStoreContract;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;

class H2MemoryStoreTest extends AnalyticsStoreContract {

    private static final UsedDatabases DATABASES = UsedDatabases.h2(() -> "jdbc:h2:mem:" + UUID.randomUUID());

    @Override
    protected AnalyticsStore createStore() {
        return DATABASES.newStore();
    }

    @AfterAll
    static void closeDatabases() {
        DATABASES.close();
    }
}
