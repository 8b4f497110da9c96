package dev.footfall.core.settings;

import org.jspecify.annotations.Nullable;

/**
 * Where events are kept.
 *
 * @param url {@code analytics.datasource.url}, a JDBC URL; null: the host's {@code DataSource}, else an H2 file
 * @param migrate {@code analytics.schema.migrate}: whether the schema is created and upgraded; otherwise it is only
 *     looked at
 */
public record StoreSettings(
        @Nullable String url,
        @Nullable String username,
        @Nullable String password,
        boolean migrate) {

    /** Leaves passwords out. */
    @Override
    public String toString() {
        return "StoreSettings[url=" + (url == null ? null : Masked.of(url)) + ", migrate=" + migrate + "]";
    }
}
