package dev.footfall.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.DriverManager;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The H2 that we bring beside the host's, of which neither knows. */
class OwnH2Test {

    private static final String COUNT = "SELECT count(*) FROM footfall_event";

    @TempDir
    private Path folder;

    @Test
    void itsDriverIsKnownToNobody() {
        try (JdbcStore store =
                JdbcStore.builder().url(Backend.H2.newUrl(), null, null).build()) {
            store.prepare();
            store.events().append(new Events(1).batch(3));
        }
        assertThat(DriverManager.drivers())
                .isNotEmpty()
                .noneMatch(driver -> driver.getClass().getName().startsWith("dev.footfall"));
    }

    @Test
    void whatOursWroteTheHostsCanOpenAndTheOtherWayRound() {
        String url = "jdbc:h2:file:" + folder.resolve("events");
        append(1, Backend.dataSource(url));
        assertThat(Backend.number(Backend.hosts(url), COUNT)).isEqualTo(3);
        append(2, Backend.hosts(url));
        assertThat(Backend.number(Backend.dataSource(url), COUNT)).isEqualTo(6);
    }

    @Test
    void aFileThatTheHostsH2MadeCanBeOpened() {
        String url = "jdbc:h2:file:" + folder.resolve("hosts");
        append(1, Backend.hosts(url));
        assertThat(Backend.number(Backend.dataSource(url), COUNT)).isEqualTo(3);
        Backend.execute(Backend.dataSource(url), "CREATE TABLE more (id INTEGER PRIMARY KEY, name VARCHAR UNIQUE)");
        assertThat(Backend.number(Backend.hosts(url), "SELECT count(*) FROM more"))
                .isZero();
    }

    @Test
    void whatTheHostSetsForItsOwnPoolIsNotMeantForOurs() {
        System.setProperty("hikaricp.configurationFile", "/nowhere/hikari.properties");
        try (JdbcStore store =
                JdbcStore.builder().url(Backend.H2.newUrl(), null, null).build()) {
            store.prepare();
            assertThat(store.events().append(new Events(1).batch(3))).hasSize(3);
        } finally {
            System.clearProperty("hikaricp.configurationFile");
        }
    }

    @Test
    void itHasWordsForItsFaults() {
        String url = Backend.H2.newUrl();
        assertThatThrownBy(() -> Backend.execute(url, "SELECT * FROM nowhere"))
                .hasMessageContaining("Table \"NOWHERE\" not found");
    }

    private static void append(long seed, DataSource dataSource) {
        try (JdbcStore store = JdbcStore.builder().dataSource(dataSource).build()) {
            store.prepare();
            store.events().append(new Events(seed).batch(3));
        }
    }
}
