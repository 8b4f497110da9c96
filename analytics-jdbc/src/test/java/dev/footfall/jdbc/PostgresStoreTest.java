package dev.footfall.jdbc;

import dev.footfall.AnalyticsStore;
import dev.footfall.testkit.AnalyticsStoreContract;

class PostgresStoreTest extends AnalyticsStoreContract {

    @Override
    protected AnalyticsStore createStore() {
        return JdbcStore.builder()
                .url(Postgres.newMigratedSchema(), "postgres", "")
                .build();
    }
}
