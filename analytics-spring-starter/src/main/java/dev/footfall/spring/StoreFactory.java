package dev.footfall.spring;

import dev.footfall.AnalyticsStore;
import dev.footfall.core.settings.StoreSettings;
import dev.footfall.core.store.Stores;
import dev.footfall.store.StoreProvider;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;

/** Decides where events are kept: the database of the settings, else the host's own, else an H2 file. */
final class StoreFactory {

    private StoreFactory() {}

    static AnalyticsStore create(
            StoreSettings settings, HostDataSource host, ObjectProvider<StoreProvider> providers, ClassLoader loader) {
        return Stores.of(providers.orderedStream().toList(), List.of(loader))
                .open(settings, host.chosen(settings), Stores.DEFAULT_URL);
    }
}
