package dev.footfall.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footfall.AnalyticsStore;
import dev.footfall.StoreUnavailableException;
import dev.footfall.access.Tenant;
import dev.footfall.event.Event;
import dev.footfall.event.EventFilter;
import dev.footfall.store.StoreConfig;
import dev.footfall.testkit.Events;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mariadb.jdbc.MariaDbDataSource;

/** How the store does when MariaDB comes and goes. Its data are on a disk here. */
class MariaDbStartTest {

    @TempDir
    private Path directory;

    @BeforeAll
    static void isInstalled() {
        MariaDb.requireInstalled();
    }

    @Test
    void whatWasAnsweredOutlivesAServerThatIsKilled() throws Exception {
        try (MariaDbServer server = new MariaDbServer(directory.resolve("server"))) {
            server.execute("CREATE DATABASE footfall");
            AnalyticsStore store = MariaDb.store(server.url("footfall"));
            store.prepare();
            List<Event> events = Events.events(1, 100);
            store.events().append(events);
            server.kill();
            assertThatThrownBy(() -> store.events().append(events)).isInstanceOf(StoreUnavailableException.class);
            assertThatThrownBy(store::prepare).isInstanceOf(StoreUnavailableException.class);
            server.restart();
            assertThat(store.events().append(events)).noneMatch(appended -> appended.isNew());
            assertThat(store.events()
                            .find(EventFilter.of(Events.TENANT), null, 1_000)
                            .events())
                    .containsExactlyInAnyOrderElementsOf(events);
        }
    }

    @Test
    void aSchemaThatIsNotToBeMadeMustBeThere() throws Exception {
        try (MariaDbServer server = new MariaDbServer(directory.resolve("server"))) {
            server.execute("CREATE DATABASE footfall");
            AnalyticsStore looking = new MariaDbStoreProvider().open(MariaDb.config(server.url("footfall"), false));
            assertThatThrownBy(looking::prepare).isInstanceOf(IllegalStateException.class);
            MariaDb.store(server.url("footfall")).prepare();
            looking.prepare();
            assertThat(looking.events().find(Tenant.of("acme"), Events.id(1))).isEmpty();
        }
    }

    @Test
    void theHostsOwnConnectionsServeToo() throws Exception {
        try (MariaDbServer server = new MariaDbServer(directory.resolve("server"))) {
            server.execute("CREATE DATABASE footfall");
            MariaDbDataSource hosts = new MariaDbDataSource(server.url("footfall") + "?user=root");
            AnalyticsStore store = new MariaDbStoreProvider()
                    .open(new StoreConfig(null, null, null, hosts, "jdbc:h2:mem:", true, Map.of()));
            store.prepare();
            store.events().append(List.of(Events.event(1)));
            assertThat(store.events().find(Events.TENANT, Events.id(1))).contains(Events.event(1));
        }
    }

    @Test
    void aUrlOfAnotherDatabaseIsRefused() {
        assertThatThrownBy(() -> new MariaDbStoreProvider().open(MariaDb.config("jdbc:other:here", true)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("analytics.datasource.url");
    }
}
