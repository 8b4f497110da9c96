package dev.footfall.core.store;

import dev.footfall.AnalyticsStore;
import dev.footfall.core.plugin.Plugins;
import dev.footfall.core.settings.InvalidSettingsException;
import dev.footfall.core.settings.SettingsFault;
import dev.footfall.core.settings.StoreSettings;
import dev.footfall.store.StoreConfig;
import dev.footfall.store.StoreProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Opens the store that the settings mean: the provider that they name, or else the only one that accepts them. */
public final class Stores {

    /**
     * Relative to the directory that the application was started in. Closed by us: H2's own hook would close it before
     * the last events are in it.
     */
    public static final String DEFAULT_URL = fileUrl("./data/analytics");

    private static final String NAME = "analytics.store";

    private final List<StoreProvider> providers;

    private Stores(List<StoreProvider> providers) {
        this.providers = List.copyOf(providers);
    }

    /**
     * Those of the class path, and others. One that comes first takes the place of those of the same name; one that
     * cannot be loaded, as its libraries are missing, is told and left out.
     *
     * @param others the host's own, which come first
     * @param loaders where the class path is seen from
     */
    public static Stores of(List<StoreProvider> others, List<ClassLoader> loaders) {
        TreeMap<String, StoreProvider> byName = new TreeMap<>();
        others.forEach(provider -> byName.putIfAbsent(provider.name(), provider));
        loaders.stream()
                .distinct()
                .flatMap(loader -> Plugins.find(StoreProvider.class, loader, StoreProvider::name).stream())
                .forEach(provider -> byName.putIfAbsent(provider.name(), provider));
        return new Stores(List.copyOf(byName.values()));
    }

    /** Where an embedded database keeps its file. */
    public static String fileUrl(String path) {
        return "jdbc:h2:file:" + path + ";DB_CLOSE_ON_EXIT=FALSE";
    }

    /**
     * The store, which has not touched its database yet.
     *
     * @param dataSource the host's; not used where the settings name a URL
     * @param defaultUrl where an embedded database keeps its file if there is neither
     * @throws InvalidSettingsException if nobody, or more than one, is meant, or who is meant cannot use the settings
     */
    public AnalyticsStore open(StoreSettings settings, @Nullable DataSource dataSource, String defaultUrl) {
        StoreConfig config = new StoreConfig(
                settings.url(),
                settings.username(),
                settings.password(),
                settings.url() == null ? dataSource : null,
                defaultUrl,
                settings.migrate(),
                settings.properties());
        StoreProvider provider = settings.provider() == null ? accepting(config) : named(settings.provider());
        try {
            return provider.open(config);
        } catch (IllegalArgumentException e) {
            throw fault(provider.name(), "one that can use its settings: " + e.getMessage());
        }
    }

    /**
     * Where that store keeps what it is given, for those who read logs: without credentials.
     *
     * @param dataSource what the host calls its own; null where it has none
     */
    public static String place(StoreSettings settings, @Nullable String dataSource, String defaultUrl) {
        String url = settings.maskedUrl();
        String place = url != null ? url : dataSource != null ? dataSource : defaultUrl;
        return settings.provider() == null ? place : settings.provider() + " at " + place;
    }

    private StoreProvider named(String name) {
        return providers.stream()
                .filter(provider -> provider.name().equals(name))
                .findFirst()
                .orElseThrow(() -> fault(name, "one of those on the class path: " + names(providers)));
    }

    private StoreProvider accepting(StoreConfig config) {
        List<StoreProvider> accepting = new ArrayList<>(providers);
        accepting.removeIf(provider -> !provider.accepts(config));
        if (accepting.size() == 1) {
            return accepting.get(0);
        }
        throw accepting.isEmpty()
                ? fault("", "the store that fits analytics.datasource.url; on the class path are: " + names(providers))
                : fault("", "one of those that fit: " + names(accepting));
    }

    private static String names(List<StoreProvider> providers) {
        return providers.isEmpty()
                ? "none"
                : providers.stream().map(StoreProvider::name).collect(Collectors.joining(", "));
    }

    private static InvalidSettingsException fault(String value, String right) {
        return new InvalidSettingsException(List.of(new SettingsFault(NAME, value, right)));
    }
}
