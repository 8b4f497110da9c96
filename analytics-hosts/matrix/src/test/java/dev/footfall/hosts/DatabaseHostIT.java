package dev.footfall.hosts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.example.MariaDb;
import dev.footfall.example.MariaDbStoreProvider;
import dev.footfall.hosts.Boot.Profile;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Hosts whose events are kept in PostgreSQL, or in MariaDB by a plugin that was only copied into them. */
class DatabaseHostIT {

    @RegisterExtension
    static final MariaDb MARIADB = new MariaDb();

    private static final String REPORTS =
            "/api/v4/analytics/reports_per_state?channel_id=1&start_date=2026-01-01&end_date=2026-12-31";

    private static EmbeddedPostgres postgres;

    @TempDir
    private Path folder;

    @BeforeAll
    static void startPostgres() throws IOException {
        postgres = EmbeddedPostgres.start();
    }

    @AfterAll
    static void stopPostgres() throws IOException {
        postgres.close();
    }

    @ParameterizedTest
    @EnumSource(Boot.class)
    void theOneDataSourceOfASpringHostIsUsed(Boot boot) throws Exception {
        String url = newPostgres(boot.name().toLowerCase(Locale.ROOT));
        List<Path> classPath = new ArrayList<>(boot.withUs(Profile.JDBC));
        classPath.add(jar(org.postgresql.Driver.class));
        try (Fork host = Boot.start(Jdk.current(), folder, classPath, List.of("--spring.datasource.url=" + url))) {
            host.site().answers("");
            assertThat(host.stop()).contains("CLOSED");
        }
        assertThat(storedEvents(url)).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(Boot.class)
    void aPluginOnTheClassPathOfASpringHostIsFound(Boot boot) throws Exception {
        String url = MARIADB.newDatabase();
        List<Path> classPath = new ArrayList<>(boot.withUs(Profile.WEB));
        classPath.addAll(plugin());
        try (Fork host = Boot.start(
                Jdk.current(),
                folder,
                classPath,
                List.of("--analytics.datasource.url=" + url, "--analytics.datasource.username=root"))) {
            host.site().answers("");
            assertThat(host.site().ask(REPORTS).statusCode())
                    .as("what the plugin lacks")
                    .isEqualTo(501);
            assertThat(host.stop()).contains("CLOSED");
        }
        assertThat(storedEvents(url)).isEqualTo(1);
    }

    @Test
    void aWebApplicationKeepsItsEventsInPostgres() throws Exception {
        String url = newPostgres("tomcat");
        Path war = War.in(folder.resolve("war"), false, true, Folders.libraries("war"))
                .withUs()
                .add(List.of(jar(org.postgresql.Driver.class)))
                .withProperties("analytics.datasource.url=" + url)
                .folder();
        try (Fork host = Container.TOMCAT_11.start(Jdk.current(), folder, Map.of("/shop", war))) {
            host.site().answers("/shop");
            assertThat(host.stop()).contains("CLOSED");
        }
        assertThat(storedEvents(url)).isEqualTo(1);
    }

    @Test
    void aPluginInAWebApplicationIsFound() throws Exception {
        String url = MARIADB.newDatabase();
        Path war = War.in(folder.resolve("war"), false, true, Folders.libraries("war"))
                .withUs()
                .add(plugin())
                .withProperties("analytics.datasource.url=" + url, "analytics.datasource.username=root")
                .folder();
        try (Fork host = Container.JETTY_EE11.start(Jdk.current(), folder, Map.of("/shop", war))) {
            host.site().answers("/shop");
            assertThat(host.stop()).contains("CLOSED");
        }
        assertThat(storedEvents(url)).isEqualTo(1);
    }

    private static List<Path> plugin() {
        return List.of(jar(MariaDbStoreProvider.class), jar(org.mariadb.jdbc.Driver.class));
    }

    private static Path jar(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String newPostgres(String name) throws SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        }
        return postgres.getJdbcUrl("postgres", name);
    }

    private static int storedEvents(String url) throws SQLException {
        try (Connection connection = url.contains("mariadb")
                        ? DriverManager.getConnection(url, "root", "")
                        : DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT COUNT(*) FROM footfall_event")) {
            row.next();
            return row.getInt(1);
        }
    }
}
