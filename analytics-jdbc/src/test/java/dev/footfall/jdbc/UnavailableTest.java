package dev.footfall.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footfall.StoreUnavailableException;
import dev.footfall.event.Event;
import dev.footfall.event.EventFilter;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class UnavailableTest {

    private final Events events = new Events(5);

    @TempDir
    private Path folder;

    @Test
    void aServerThatIsNotThereMayComeLater() throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        try (JdbcStore store = JdbcStore.builder()
                .url("jdbc:postgresql://localhost:" + port + "/postgres", "postgres", "")
                .build()) {
            assertThatThrownBy(store::prepare).isInstanceOf(StoreUnavailableException.class);
        }
    }

    @Test
    void connectionsThatTheServerEndedAreReplaced() {
        String url = Postgres.newSchema() + "&ApplicationName=ended";
        try (JdbcStore store = JdbcStore.builder().url(url, null, null).build()) {
            store.prepare();
            Backend.execute(
                    Postgres.newSchema(),
                    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'ended'");
            List<Event> batch = events.batch(3);
            appendUntilAnswered(store, batch);
            assertThat(found(store)).containsExactlyInAnyOrderElementsOf(batch);
        }
    }

    @Test
    void anH2ThatIsShutDownIsOpenedAgain() {
        String url = "jdbc:h2:file:" + folder.resolve("events");
        try (JdbcStore store = JdbcStore.builder().url(url, null, null).build()) {
            store.prepare();
            store.events().append(events.batch(2));
            Backend.execute(url, "SHUTDOWN IMMEDIATELY");
            appendUntilAnswered(store, events.batch(3));
            assertThat(found(store)).hasSize(5);
        }
    }

    /** A host's table lock must not hold our threads for longer than we said. */
    @ParameterizedTest
    @EnumSource(Backend.class)
    void aStatementThatTakesTooLongIsGivenUp(Backend backend) throws SQLException {
        String url = backend.newUrl();
        try (JdbcStore store = JdbcStore.builder()
                        .url(url, null, null)
                        .statementTimeout(Duration.ofSeconds(1))
                        .build();
                Connection blocking = Backend.dataSource(url).getConnection();
                Statement statement = blocking.createStatement()) {
            store.prepare();
            store.events().append(List.of(inSession()));
            blocking.setAutoCommit(false);
            statement.execute("SELECT * FROM footfall_session FOR UPDATE");
            assertThatThrownBy(() -> store.events().append(List.of(inSession())))
                    .isInstanceOf(StoreUnavailableException.class);
            blocking.rollback();
            store.events().append(List.of(inSession()));
            assertThat(found(store)).hasSize(2);
        }
    }

    @Test
    void whatIsRefusedForGoodIsNamedWithoutItsValues() {
        String url = Backend.H2.newUrl();
        try (JdbcStore store = JdbcStore.builder().url(url, null, null).build()) {
            store.prepare();
            Backend.execute(url, "DROP TABLE footfall_event");
            assertThatThrownBy(() -> found(store))
                    .isInstanceOf(JdbcStoreException.class)
                    .hasMessageContaining("'find events'")
                    .hasMessageNotContaining("shop");
            assertThatThrownBy(() -> store.events().append(events.batch(1)))
                    .isInstanceOf(JdbcStoreException.class)
                    .hasMessageContaining("'append events'")
                    .hasMessageNotContaining("shop");
        }
    }

    @Test
    void anH2UserWhoMayNotBringCommitsToDiskIsToldSo() {
        String url = Backend.H2.newUrl();
        try (JdbcStore owner = JdbcStore.builder().url(url, null, null).build()) {
            owner.prepare();
        }
        Backend.execute(url, "CREATE USER guest PASSWORD 'guest'");
        Backend.execute(url, "GRANT ALL ON SCHEMA public TO guest");
        try (JdbcStore store = JdbcStore.builder()
                .url(url.replace(";DB_CLOSE_DELAY=-1", ""), "guest", "guest")
                .build()) {
            assertThatThrownBy(store::prepare)
                    .isInstanceOf(JdbcStoreException.class)
                    .hasMessageContaining("ADMIN rights");
        }
    }

    private Event inSession() {
        return events.draft().session("one").toEvent();
    }

    private static List<Event> found(JdbcStore store) {
        return store.events().find(EventFilter.of(Events.SHOP), null, 100).events();
    }

    private static void appendUntilAnswered(JdbcStore store, List<Event> batch) {
        for (int attempt = 0; attempt < 10; attempt++) {
            try {
                store.events().append(batch);
                return;
            } catch (StoreUnavailableException e) {
                assertThat(e).hasMessageNotContaining("shop");
            }
        }
        store.events().append(batch);
    }
}
