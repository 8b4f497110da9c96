package dev.footfall.example;

import dev.footfall.AnalyticsStore;
import dev.footfall.testkit.AnalyticsStoreContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class MariaDbStoreTest extends AnalyticsStoreContract {

    @RegisterExtension
    static final MariaDb MARIADB = new MariaDb();

    @Override
    protected AnalyticsStore createStore() {
        return MariaDb.store(MARIADB.newDatabase());
    }
}
