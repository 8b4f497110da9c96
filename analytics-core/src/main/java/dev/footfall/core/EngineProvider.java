package dev.footfall.core;

import dev.footfall.Analytics;
import dev.footfall.AnalyticsBuilder;
import dev.footfall.AnalyticsProvider;
import dev.footfall.AnalyticsStore;
import dev.footfall.core.settings.AnalyticsSettings;
import dev.footfall.core.settings.SettingNames;
import dev.footfall.core.settings.SettingSource;
import dev.footfall.core.settings.SettingsReader;
import dev.footfall.core.store.Stores;
import java.util.List;

/** Starts an engine as {@link dev.footfall.Analytics#builder()} tells. */
public final class EngineProvider implements AnalyticsProvider {

    @Override
    public Analytics start(AnalyticsBuilder builder) {
        AnalyticsSettings settings = SettingsReader.read(SettingSource.of(SettingNames.joined(builder.settings())));
        if (settings.enabled()) {
            return engine(builder, settings).start();
        }
        return builder.store().<Analytics>map(SwitchedOff::new).orElseGet(Analytics::noop);
    }

    private static AnalyticsEngine engine(AnalyticsBuilder said, AnalyticsSettings settings) {
        AnalyticsEngineBuilder builder =
                AnalyticsEngine.builder(settings, said.store().orElseGet(() -> opened(said, settings)));
        said.catalog().ifPresent(builder::catalog);
        said.tokens().ifPresent(builder::tokens);
        said.policy().ifPresent(builder::policy);
        said.deviceDetector().ifPresent(builder::deviceDetector);
        said.countryResolver().ifPresent(builder::countryResolver);
        said.currentUser().ifPresent(builder::currentUser);
        said.systemProbe().ifPresent(builder::systemProbe);
        said.reportWriters().forEach(builder::reportWriter);
        return builder.build();
    }

    private static AnalyticsStore opened(AnalyticsBuilder said, AnalyticsSettings settings) {
        return Stores.of(List.of(), List.of(EngineProvider.class.getClassLoader()))
                .open(settings.store(), said.dataSource().orElse(null), Stores.DEFAULT_URL);
    }
}
