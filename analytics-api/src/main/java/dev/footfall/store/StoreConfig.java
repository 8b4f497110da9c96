package dev.footfall.store;

import java.sql.Driver;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * What the settings and the host say about where events are kept.
 *
 * @param url {@code analytics.datasource.url}; null when it is not set
 * @param username {@code analytics.datasource.username}
 * @param password {@code analytics.datasource.password}
 * @param dataSource the host's, which is shared and never closed by a store; null when the settings name a URL or the
 *     host has none
 * @param defaultUrl where the embedded database is kept when neither is there
 * @param migrate {@code analytics.schema.migrate}: whether the schema is created and upgraded, or only looked at
 * @param properties every setting whose name begins with {@code analytics.store.}, by the rest of its name
 */
public record StoreConfig(
        @Nullable String url,
        @Nullable String username,
        @Nullable String password,
        @Nullable DataSource dataSource,
        String defaultUrl,
        boolean migrate,
        Map<String, String> properties) {

    public StoreConfig {
        properties = Map.copyOf(properties);
    }

    /**
     * Where a store on JDBC gets its connections: from the host's own pool, or else a new one each time, of that driver
     * at the URL of the settings. It connects to nothing yet.
     *
     * @throws IllegalArgumentException if the host has none, and the settings name no URL that the driver takes
     */
    public DataSource connections(Driver driver) {
        return dataSource == null ? new DriverConnections(driver, url, username, password) : dataSource;
    }

    /** Leaves out what may be secret. */
    @Override
    public String toString() {
        return "StoreConfig[dataSource=" + (dataSource != null) + ", migrate=" + migrate + ", properties="
                + properties.keySet() + "]";
    }
}
