package dev.footfall.spring;

import dev.footfall.AnalyticsStore;
import dev.footfall.core.settings.InvalidSettingsException;
import dev.footfall.core.settings.SettingsFault;
import dev.footfall.core.settings.StoreSettings;
import dev.footfall.core.store.Stores;
import dev.footfall.store.StoreProvider;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/** Decides where events are kept: the database of the settings, else the host's own, else an H2 file. */
final class StoreFactory {

    private StoreFactory() {}

    static AnalyticsStore create(
            StoreSettings settings,
            ObjectProvider<DataSource> dataSources,
            ObjectProvider<StoreProvider> providers,
            ClassLoader loader) {
        DataSource dataSource = settings.url() == null ? own(dataSources) : null;
        return Stores.of(providers.orderedStream().toList(), List.of(loader))
                .open(settings, dataSource, Stores.DEFAULT_URL);
    }

    private static @Nullable DataSource own(ObjectProvider<DataSource> dataSources) {
        DataSource own = dataSources.getIfUnique();
        if (own == null && dataSources.stream().findAny().isPresent()) {
            throw new InvalidSettingsException(List.of(new SettingsFault(
                    "analytics.datasource.url",
                    "",
                    "set, or one of the application's several DataSource beans marked @Primary")));
        }
        return own;
    }
}
