package dev.footfall.example;

import dev.footfall.AnalyticsStore;
import dev.footfall.store.EventLogStore;
import dev.footfall.store.StoreConfig;
import dev.footfall.store.StoreProvider;
import org.mariadb.jdbc.Driver;

/** Named {@code mariadb}: the database of a {@code jdbc:mariadb:} URL, or the host's own. */
public final class MariaDbStoreProvider implements StoreProvider {

    @Override
    public String name() {
        return "mariadb";
    }

    @Override
    public boolean accepts(StoreConfig config) {
        return config.url() != null && config.url().startsWith("jdbc:mariadb:");
    }

    @Override
    public AnalyticsStore open(StoreConfig config) {
        return new EventLogStore(new MariaDbLog(new Database(config.connections(new Driver())), config.migrate()));
    }
}
