package dev.footfall.spring;

import dev.footfall.AnalyticsStore;
import dev.footfall.core.settings.InvalidSettingsException;
import dev.footfall.core.settings.SettingsFault;
import dev.footfall.core.settings.StoreSettings;
import dev.footfall.jdbc.JdbcStore;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;

/** Decides where events are kept: the database of the settings, else the host's own, else an H2 file. */
final class StoreFactory {

    /**
     * Relative to the directory that the application was started in. Closed by us: H2's own hook would close it before
     * the last events are in it.
     */
    private static final String FILE = "jdbc:h2:file:./data/analytics;DB_CLOSE_ON_EXIT=FALSE";

    private StoreFactory() {}

    static AnalyticsStore create(StoreSettings settings, ObjectProvider<DataSource> dataSources) {
        if (settings.url() != null) {
            return JdbcStore.builder()
                    .url(settings.url(), settings.username(), settings.password())
                    .migrate(settings.migrate())
                    .build();
        }
        DataSource own = dataSources.getIfUnique();
        if (own != null) {
            return JdbcStore.builder()
                    .dataSource(own)
                    .migrate(settings.migrate())
                    .build();
        }
        if (dataSources.stream().findAny().isPresent()) {
            throw new InvalidSettingsException(List.of(new SettingsFault(
                    "analytics.datasource.url",
                    "",
                    "set, or one of the application's several DataSource beans marked @Primary")));
        }
        return JdbcStore.builder()
                .url(FILE, "sa", "")
                .migrate(settings.migrate())
                .build();
    }
}
