package dev.footfall.core.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footfall.AnalyticsStore;
import dev.footfall.core.memory.InMemoryStore;
import dev.footfall.core.settings.InvalidSettingsException;
import dev.footfall.core.settings.SettingSource;
import dev.footfall.core.settings.SettingsReader;
import dev.footfall.core.settings.StoreSettings;
import dev.footfall.store.StoreConfig;
import dev.footfall.store.StoreProvider;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which store is meant. */
class StoresTest {

    private static final String DEFAULT = Stores.fileUrl("./data/analytics");

    @TempDir
    Path folder;

    @Test
    void theOnlyOneThatAcceptsIsOpened() {
        Kept one = new Kept("one", true);

        assertThat(stores(one, new Kept("two", false)).open(settings(Map.of()), null, DEFAULT))
                .isSameAs(one.store);
    }

    @Test
    void theOneThatIsNamedIsOpenedWhateverItAccepts() {
        Kept two = new Kept("two", false);

        assertThat(stores(new Kept("one", true), two).open(settings(Map.of("analytics.store", "two")), null, DEFAULT))
                .isSameAs(two.store);
    }

    @Test
    void aProviderIsToldWhatIsSet() {
        Kept one = new Kept("one", true);
        Map<String, String> values = Map.of(
                "analytics.datasource.url", "jdbc:one:there",
                "analytics.datasource.username", "me",
                "analytics.schema.migrate", "false",
                "analytics.store.pool-size", "7");

        stores(one).open(settings(values), null, DEFAULT);

        assertThat(one.config)
                .isEqualTo(
                        new StoreConfig("jdbc:one:there", "me", null, null, DEFAULT, false, Map.of("pool-size", "7")));
    }

    @Test
    void aNameThatNobodyHasIsToldWithThoseThatThereAre() {
        assertFault(
                stores(new Kept("one", true), new Kept("two", true)),
                Map.of("analytics.store", "three"),
                "analytics.store = 'three': must be one of those on the class path: one, two");
        assertFault(stores(), Map.of("analytics.store", "three"), "class path: none");
    }

    @Test
    void twoThatAcceptAreToldToBeChosenFrom() {
        assertFault(
                stores(new Kept("one", true), new Kept("two", true)),
                Map.of(),
                "must be one of those that fit: one, two");
    }

    @Test
    void nobodyWhoAcceptsIsToldWithThoseThatThereAre() {
        assertFault(stores(new Kept("one", false)), Map.of(), "on the class path are: one");
    }

    @Test
    void whatAProviderCannotUseIsAFaultOfTheSettings() {
        StoreProvider picky = new Kept("picky", true) {
            @Override
            public AnalyticsStore open(StoreConfig config) {
                throw new IllegalArgumentException("analytics.store.size must be a number");
            }
        };

        assertFault(stores(picky), Map.of(), "analytics.store.size must be a number");
    }

    @Test
    void theFirstOfAnyNameCounts() {
        Kept first = new Kept("one", true);

        assertThat(stores(first, new Kept("one", true)).open(settings(Map.of()), null, DEFAULT))
                .isSameAs(first.store);
    }

    @Test
    void aProviderThatCannotBeLoadedHidesNoOther() throws IOException {
        Path services = Files.createDirectories(folder.resolve("META-INF/services"));
        Files.writeString(
                services.resolve(StoreProvider.class.getName()),
                String.join("\n", "nowhere.AtAll", Broken.class.getName(), Found.class.getName()));
        try (URLClassLoader classPath =
                new URLClassLoader(new URL[] {folder.toUri().toURL()}, StoresTest.class.getClassLoader())) {
            assertThat(Stores.of(List.of(), List.of(classPath, classPath)).open(settings(Map.of()), null, DEFAULT))
                    .isInstanceOf(InMemoryStore.class);
        }
    }

    @Test
    void aProviderThatFailsWhenItIsAskedIsLeftOut() {
        StoreProvider unable = new Kept("unable", true) {
            @Override
            public boolean accepts(StoreConfig config) {
                throw new NoClassDefFoundError("on purpose");
            }
        };
        StoreProvider confused = new Kept("confused", true) {
            @Override
            public boolean accepts(StoreConfig config) {
                throw new IllegalStateException("on purpose");
            }
        };
        StoreProvider nameless = new Kept("nameless", true) {
            @Override
            public String name() {
                throw new IllegalStateException("on purpose");
            }
        };
        Kept one = new Kept("one", true);

        assertThat(stores(nameless, unable, confused, one).open(settings(Map.of()), null, DEFAULT))
                .isSameAs(one.store);
    }

    @Test
    void aPlaceIsToldWithoutCredentials() {
        StoreSettings secret =
                settings(Map.of("analytics.datasource.url", "jdbc:postgresql://me:pw@db/shop?password=pw"));

        assertThat(Stores.place(secret, null, DEFAULT)).contains("db/shop").doesNotContain("pw");
        assertThat(Stores.place(settings(Map.of()), "jdbc/shop", DEFAULT)).isEqualTo("jdbc/shop");
        assertThat(Stores.place(settings(Map.of("analytics.store", "one")), null, DEFAULT))
                .isEqualTo("one at " + DEFAULT);
    }

    private static Stores stores(StoreProvider... providers) {
        return Stores.of(List.of(providers), List.of());
    }

    private static StoreSettings settings(Map<String, String> values) {
        return SettingsReader.read(SettingSource.of(values)).store();
    }

    private static void assertFault(Stores stores, Map<String, String> values, String text) {
        StoreSettings settings = settings(values);
        assertThatThrownBy(() -> stores.open(settings, null, DEFAULT))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessageContaining(text);
    }

    /** Cannot be made. */
    public static final class Broken extends Kept {
        public Broken() {
            super("broken", true);
            throw new IllegalStateException("on purpose");
        }
    }

    /** Lies on the class path. */
    public static final class Found extends Kept {
        public Found() {
            super("found", true);
        }
    }

    private static class Kept implements StoreProvider {

        private final String name;
        private final boolean accepting;
        private final AnalyticsStore store = new InMemoryStore();
        private @Nullable StoreConfig config;

        Kept(String name, boolean accepting) {
            this.name = name;
            this.accepting = accepting;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public boolean accepts(StoreConfig config) {
            return accepting;
        }

        @Override
        public AnalyticsStore open(StoreConfig config) {
            this.config = config;
            return store;
        }
    }
}
