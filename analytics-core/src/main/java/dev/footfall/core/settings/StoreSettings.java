package dev.footfall.core.settings;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where events are kept.
 *
 * @param provider {@code analytics.store}: the name of the provider that opens the store; null: the one that accepts
 *     what is set
 * @param url {@code analytics.datasource.url}, a JDBC URL; null: the host's {@code DataSource}, else an H2 file
 * @param jndiName {@code analytics.datasource.jndi-name}: where the host's {@code DataSource} is found, such as
 *     {@code java:comp/env/jdbc/shop}
 * @param bean {@code analytics.datasource.bean}: which of several {@code DataSource} beans of a Spring application is
 *     used
 * @param migrate {@code analytics.schema.migrate}: whether the schema is created and upgraded; otherwise it is only
 *     looked at
 * @param properties what else is set under {@code analytics.store.}, for the provider, by the rest of its name
 */
public record StoreSettings(
        @Nullable String provider,
        @Nullable String url,
        @Nullable String username,
        @Nullable String password,
        @Nullable String jndiName,
        @Nullable String bean,
        boolean migrate,
        Map<String, String> properties) {

    public StoreSettings {
        properties = Map.copyOf(properties);
    }

    /** The URL as it may be shown: without credentials. */
    public @Nullable String maskedUrl() {
        return url == null ? null : Masked.of(url);
    }

    /** Leaves passwords out. */
    @Override
    public String toString() {
        return "StoreSettings[url=" + maskedUrl() + ", migrate=" + migrate + "]";
    }
}
