package dev.footfall.jdbc;

import dev.footfall.AnalyticsStore;
import dev.footfall.testkit.AnalyticsStoreContract;
import org.junit.jupiter.api.AfterAll;

class PostgresStoreTest extends AnalyticsStoreContract {

    private static final UsedDatabases DATABASES = UsedDatabases.postgres(Postgres::newMigratedSchema);

    @Override
    protected AnalyticsStore createStore() {
        return DATABASES.newStore();
    }

    @AfterAll
    static void closeDatabases() {
        DATABASES.close();
    }
}
