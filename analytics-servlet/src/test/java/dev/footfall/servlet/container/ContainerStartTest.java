package dev.footfall.servlet.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The jars and some settings start us: the web application has not a line of code for it. */
@ParameterizedClass
@EnumSource(Applications.Kind.class)
class ContainerStartTest {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @Parameter
    Applications.Kind kind = Applications.Kind.TOMCAT;

    @TempDir
    Path folder;

    private Applications container;

    @BeforeEach
    void start() {
        container = kind.start();
    }

    @AfterEach
    void stop() {
        container.close();
    }

    private WebApplication application(String name) {
        return WebApplication.in(folder.resolve(name));
    }

    private String[] settings(String file) {
        return new String[] {
            "analytics.datasource.url = jdbc:h2:file:" + folder.resolve(file),
            "analytics.datasource.username = sa",
            "analytics.tokens[0].secret = private",
            "analytics.tokens[0].tenant = default",
            "analytics.tokens[0].access = read,write"
        };
    }

    private HttpResponse<String> get(String path) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + container.port() + path))
                .header("Authorization", "Bearer private")
                .timeout(Duration.ofSeconds(30))
                .build();
        try {
            return CLIENT.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** Asks until the answer is there, which takes as long as the store takes to be ready. */
    private String events(String context, String expected) {
        long patience = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        String text = "";
        while (System.nanoTime() < patience) {
            text = get(context + "/api/analytics/events").body();
            if (text.contains(expected)) {
                return text;
            }
            Thread.onSpinWait();
        }
        return text;
    }

    @Test
    void aFileOfPropertiesStartsUs() {
        container.deploy(
                "localhost",
                "/shop",
                application("shop").properties(settings("shop-db")).directory());

        assertThat(get("/shop/any?product=chair").body()).isEqualTo("shop true");
        assertThat(events("/shop", "chair")).contains("\"chair\"");
        assertThat(folder.resolve("shop-db.mv.db")).exists();
    }

    @Test
    void withoutSettingsTheJarsDoNothing() {
        container.deploy("localhost", "/shop", application("shop").directory());

        assertThat(get("/shop/api/analytics/events").body()).isEqualTo("shop false");
    }

    @Test
    void whatIsWrongKeepsNobodyFromStarting() {
        container.deploy(
                "localhost",
                "/shop",
                application("shop")
                        .properties("analytics.zone = Atlantis", "analytics.datasource.jndi-name = jdbc/nowhere")
                        .directory());

        assertThat(get("/shop/any").body()).isEqualTo("shop false");
    }

    @Test
    void severalWebApplicationsHaveEachTheirOwn() {
        container.deploy(
                "localhost",
                "/one",
                application("one").properties(settings("db-one")).directory());
        container.deploy(
                "localhost",
                "/two/deep",
                application("two").properties(settings("db-two")).directory());
        container.deploy(
                "localhost",
                "",
                application("root").properties(settings("db-root")).directory());

        get("/one/any?product=chair");
        get("/two/deep/any?product=table");
        get("/any?product=lamp");

        assertThat(events("/one", "chair")).doesNotContain("table", "lamp");
        assertThat(events("/two/deep", "table")).doesNotContain("chair", "lamp");
        assertThat(events("", "lamp")).doesNotContain("chair", "table");
    }

    @Test
    void theContainersDataSourceIsFoundByItsName() throws IOException {
        JdbcDataSource dataSource = new JdbcDataSource();
        dataSource.setURL("jdbc:h2:mem:" + kind + ";DB_CLOSE_DELAY=-1");
        dataSource.setUser("sa");
        container.bind("jdbc/shop", dataSource);

        container.deploy(
                "localhost",
                "/shop",
                application("shop")
                        .parameter("analytics.datasource.jndi-name", "jdbc/shop")
                        .parameter("analytics.tokens[0].secret", "private")
                        .parameter("analytics.tokens[0].tenant", "default")
                        .parameter("analytics.tokens[0].access", "read,write")
                        .directory());
        get("/shop/any?product=chair");

        assertThat(events("/shop", "chair")).contains("\"chair\"");
        try (var connection = dataSource.getConnection();
                var rows = connection.createStatement().executeQuery("SELECT COUNT(*) FROM footfall_event")) {
            rows.next();
            assertThat(rows.getInt(1)).isEqualTo(1);
        } catch (java.sql.SQLException e) {
            throw new AssertionError(e);
        }
        assertThat(Files.exists(folder.resolve("data"))).isFalse();
    }

    @Test
    void whatIsTrackedUntilTheVeryEndIsKept() {
        WebApplication shop = application("shop").properties(settings("shop-db"));
        container.deploy("localhost", "/shop", shop.directory());
        get("/shop/any?product=chair");
        container.undeploy("localhost", "/shop");
        container.deploy("localhost", "/shop", shop.directory());

        assertThat(events("/shop", "last")).contains("\"chair\"", "\"last\"");
    }
}
