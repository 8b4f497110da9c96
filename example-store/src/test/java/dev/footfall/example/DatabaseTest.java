package dev.footfall.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.footfall.AnalyticsStore;
import dev.footfall.event.Appended;
import dev.footfall.event.Event;
import dev.footfall.event.EventFilter;
import dev.footfall.event.Part;
import dev.footfall.store.StoreConfig;
import dev.footfall.testkit.Events;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the store makes of connections, tables and packets that are not as it would have them. */
class DatabaseTest {

    @RegisterExtension
    static final MariaDb MARIADB = new MariaDb();

    private String url;
    private Connection hosts;

    @BeforeEach
    void connect() throws SQLException {
        url = MARIADB.newDatabase();
        hosts = DriverManager.getConnection(url, "root", "");
    }

    @AfterEach
    void disconnect() throws SQLException {
        hosts.close();
    }

    @Test
    void aConnectionOfTheHostsComesBackAsItWas() throws SQLException {
        hosts.setTransactionIsolation(Connection.TRANSACTION_SERIALIZABLE);
        hosts.setAutoCommit(false);
        AnalyticsStore store = new MariaDbStoreProvider()
                .open(new StoreConfig(null, null, null, pooled(hosts), "jdbc:h2:mem:", true, Map.of()));
        store.prepare();
        store.events().append(List.of(Events.event(1)));
        assertThat(store.events().find(Events.TENANT, Events.id(1))).isPresent();
        assertThat(hosts.getAutoCommit()).isFalse();
        assertThat(hosts.getTransactionIsolation()).isEqualTo(Connection.TRANSACTION_SERIALIZABLE);
        execute("DROP TABLE footfall_event");
        assertThatThrownBy(() -> store.events().append(List.of(Events.event(2))))
                .isInstanceOf(IllegalStateException.class);
        assertThat(hosts.getAutoCommit()).isFalse();
        hosts.setAutoCommit(true);
        store.prepare();
        assertThat(hosts.getAutoCommit()).isTrue();
    }

    /** A pool of one. */
    private static DataSource pooled(Connection only) {
        Connection handle = proxy(Connection.class, only, "close");
        return (DataSource) Proxy.newProxyInstance(
                DataSource.class.getClassLoader(), new Class<?>[] {DataSource.class}, (self, method, values) -> handle);
    }

    private static <T> T proxy(Class<T> type, T target, String ignored) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (self, method, values) -> {
                    try {
                        return method.getName().equals(ignored) ? null : method.invoke(target, values);
                    } catch (InvocationTargetException e) {
                        throw e.getTargetException();
                    }
                }));
    }

    @Test
    void aColumnThatIsTooShortCutsNoEvent() throws SQLException {
        AnalyticsStore store = MariaDb.store(url);
        store.prepare();
        execute("ALTER TABLE footfall_event MODIFY body TINYBLOB NOT NULL");
        Event large = large(1_000);
        assertThatThrownBy(() -> store.events().append(List.of(large))).isInstanceOf(IllegalStateException.class);
        assertThat(store.events().find(EventFilter.of(Events.TENANT), null, 1).events())
                .isEmpty();
    }

    @Test
    void everyColumnIsLookedFor() throws SQLException {
        MariaDb.store(url).prepare();
        AnalyticsStore looking = new MariaDbStoreProvider().open(MariaDb.config(url, false));
        looking.prepare();
        execute("ALTER TABLE footfall_event DROP COLUMN body");
        assertThatThrownBy(looking::prepare).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void anEventThatNoPacketHoldsIsRefusedForGood() throws SQLException {
        execute("SET GLOBAL max_allowed_packet = 1048576");
        try {
            AnalyticsStore store = MariaDb.store(url);
            store.prepare();
            for (int size : new int[] {1_000_000, 1_100_000, 17_000_000}) {
                assertThatThrownBy(() -> store.events().append(List.of(large(size))))
                        .isInstanceOf(IllegalStateException.class);
            }
            store.events().append(List.of(large(400_000)));
            assertThat(store.events().find(Events.TENANT, Events.id(1))).contains(large(400_000));
        } finally {
            execute("SET GLOBAL max_allowed_packet = 16777216");
        }
    }

    private static Event large(int size) {
        int parts = size / 100;
        return Events.draft(1)
                .parts(IntStream.rangeClosed(1, parts)
                        .mapToObj(i -> Part.of("field", String.valueOf(i), "x".repeat(100)))
                        .toList())
                .toEvent();
    }

    @Test
    void aThousandKnownEventsAreToldApart() {
        AnalyticsStore store = MariaDb.store(url);
        store.prepare();
        List<Event> events = Events.events(1, 1_001);
        store.events().append(events);
        assertThat(store.events().append(Events.events(0, 1_001)))
                .extracting(Appended::event, Appended::isNew)
                .hasSize(1_002)
                .contains(tuple(Events.event(0), true))
                .contains(tuple(Events.event(1_001), false));
    }

    private void execute(String sql) throws SQLException {
        try (Connection other = DriverManager.getConnection(url, "root", "");
                Statement statement = other.createStatement()) {
            statement.execute(sql);
        }
    }
}
