package dev.footfall.core.store;

import dev.footfall.AnalyticsStore;
import dev.footfall.core.plugin.Plugins;
import dev.footfall.core.settings.InvalidSettingsException;
import dev.footfall.core.settings.SettingsFault;
import dev.footfall.core.settings.StoreSettings;
import dev.footfall.store.StoreConfig;
import dev.footfall.store.StoreProvider;
import dev.footfall.thirdparty.slf4j.Logger;
import dev.footfall.thirdparty.slf4j.LoggerFactory;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Opens the store that the settings mean: the provider that they name, or else the only one that accepts them. */
public final class Stores {

    /**
     * Relative to the directory that the application was started in. Closed by us: H2's own hook would close it before
     * the last events are in it.
     */
    public static final String DEFAULT_URL = fileUrl("./data/analytics");

    private static final Logger log = LoggerFactory.getLogger(Stores.class);
    private static final String NAME = "analytics.store";

    /** By their names, which are asked for once. */
    private final SortedMap<String, StoreProvider> providers;

    private Stores(SortedMap<String, StoreProvider> providers) {
        this.providers = providers;
    }

    /**
     * Those of the class path, and others. One that comes first takes the place of those of the same name; one that
     * cannot be loaded, as its libraries are missing, is told and left out.
     *
     * @param others the host's own, which come first
     * @param loaders where the class path is seen from
     */
    public static Stores of(List<StoreProvider> others, List<ClassLoader> loaders) {
        SortedMap<String, StoreProvider> byName = new TreeMap<>();
        Stream.concat(
                        others.stream(),
                        loaders.stream()
                                .distinct()
                                .flatMap(loader ->
                                        Plugins.find(StoreProvider.class, loader, StoreProvider::name).stream()))
                .forEach(provider -> add(provider, byName));
        return new Stores(byName);
    }

    private static void add(StoreProvider provider, Map<String, StoreProvider> byName) {
        try {
            byName.putIfAbsent(provider.name(), provider);
        } catch (RuntimeException | LinkageError e) {
            leaveOut(provider, e);
        }
    }

    private static void leaveOut(StoreProvider provider, Throwable failure) {
        log.warn("A store's provider fails, and is left out: {}", provider.getClass(), failure);
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
        String name = settings.provider() == null ? accepting(config) : settings.provider();
        StoreProvider provider = providers.get(name);
        if (provider == null) {
            throw fault(name, "one of those on the class path: " + names(providers.keySet()));
        }
        try {
            return provider.open(config);
        } catch (IllegalArgumentException e) {
            throw fault(name, "one that can use its settings: " + e.getMessage());
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

    /** The name of the only one. */
    private String accepting(StoreConfig config) {
        List<String> accepting = new ArrayList<>();
        providers.forEach((name, provider) -> {
            if (accepts(provider, config)) {
                accepting.add(name);
            }
        });
        if (accepting.size() == 1) {
            return accepting.get(0);
        }
        throw accepting.isEmpty()
                ? fault(
                        "",
                        "the store that fits analytics.datasource.url; on the class path are: "
                                + names(providers.keySet()))
                : fault("", "one of those that fit: " + names(accepting));
    }

    private static boolean accepts(StoreProvider provider, StoreConfig config) {
        try {
            return provider.accepts(config);
        } catch (RuntimeException | LinkageError e) {
            leaveOut(provider, e);
            return false;
        }
    }

    private static String names(Collection<String> names) {
        return names.isEmpty() ? "none" : String.join(", ", names);
    }

    private static InvalidSettingsException fault(String value, String right) {
        return new InvalidSettingsException(List.of(new SettingsFault(NAME, value, right)));
    }
}
