package dev.footfall.jdbc;

import dev.footfall.AnalyticsStore;
import dev.footfall.store.StoreConfig;
import dev.footfall.store.StoreProvider;
import java.util.stream.Stream;

/** Named {@code jdbc}: the database of the settings, else the host's own, else an H2 file. */
public final class JdbcStoreProvider implements StoreProvider {

    @Override
    public String name() {
        return "jdbc";
    }

    @Override
    public boolean accepts(StoreConfig config) {
        String url = config.url();
        return url == null || Stream.of("jdbc:h2:", "jdbc:postgresql:").anyMatch(url::startsWith);
    }

    @Override
    public AnalyticsStore open(StoreConfig config) {
        JdbcStoreBuilder builder = JdbcStore.builder().migrate(config.migrate());
        if (config.url() != null) {
            return builder.url(config.url(), config.username(), config.password())
                    .build();
        }
        return config.dataSource() == null
                ? builder.url(config.defaultUrl(), "sa", "").build()
                : builder.dataSource(config.dataSource()).build();
    }
}
