package dev.footfall.servlet.container;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.servlet.container.shop.ShopFilter;
import dev.footfall.thirdparty.h2.jdbcx.JdbcDataSource;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sql.DataSource;
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
            "analytics.tokens[0].secret = private-0123456789",
            "analytics.tokens[0].tenant = default",
            "analytics.tokens[0].access = read,write"
        };
    }

    private Visit visit(String context) {
        return new Visit(container.port(), context);
    }

    private static String events(Visit visit, String expected) {
        return visit.await("/api/analytics/events", expected);
    }

    @Test
    void aFileOfPropertiesStartsUs() {
        container.deploy(
                "localhost",
                "/shop",
                application("shop").properties(settings("shop-db")).directory());

        assertThat(visit("/shop").get("/any?product=chair")).isEqualTo("shop true");
        assertThat(events(visit("/shop"), "chair")).contains("\"chair\"");
        assertThat(folder.resolve("shop-db.mv.db")).exists();
    }

    @Test
    void withoutSettingsTheJarsDoNothing() {
        container.deploy("localhost", "/shop", application("shop").directory());

        assertThat(visit("/shop").get("/api/analytics/events")).isEqualTo("shop false");
    }

    @Test
    void aFilterOfTheHostMayBeCalledAnalytics() {
        container.deploy(
                "localhost",
                "/shop",
                application("shop")
                        .with("<filter><filter-name>analytics</filter-name><filter-class>" + ShopFilter.class.getName()
                                + "</filter-class><async-supported>true</async-supported></filter>"
                                + "<filter-mapping><filter-name>analytics</filter-name><url-pattern>/*</url-pattern>"
                                + "</filter-mapping>")
                        .properties(settings("shop-db"))
                        .directory());

        assertThat(visit("/shop").get("/any?product=chair")).isEqualTo("shop true");
        assertThat(events(visit("/shop"), "chair")).contains("chair");
    }

    @Test
    void whatIsWrongKeepsNobodyFromStarting() {
        container.deploy(
                "localhost",
                "/shop",
                application("shop")
                        .properties("analytics.zone = Atlantis", "analytics.datasource.jndi-name = jdbc/nowhere")
                        .directory());

        assertThat(visit("/shop").get("/any")).isEqualTo("shop false");
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

        visit("/one").get("/any?product=chair");
        visit("/two/deep").get("/any?product=table");
        visit("").get("/any?product=lamp");

        assertThat(events(visit("/one"), "chair")).doesNotContain("table", "lamp");
        assertThat(events(visit("/two/deep"), "table")).doesNotContain("chair", "lamp");
        assertThat(events(visit(""), "lamp")).doesNotContain("chair", "table");
    }

    @Test
    void theContainersDataSourceIsFoundByItsName() throws IOException {
        JdbcDataSource dataSource = new JdbcDataSource();
        dataSource.setURL("jdbc:h2:mem:" + kind + ";DB_CLOSE_DELAY=-1");
        dataSource.setUser("sa");
        container.bind("jdbc/shop", plain(dataSource));

        container.deploy(
                "localhost",
                "/shop",
                application("shop")
                        .with("<resource-ref><res-ref-name>jdbc/shop</res-ref-name>"
                                + "<res-type>javax.sql.DataSource</res-type></resource-ref>")
                        .parameter("analytics.datasource.jndi-name", "jdbc/shop")
                        .parameter("analytics.tokens[0].secret", "private-0123456789")
                        .parameter("analytics.tokens[0].tenant", "default")
                        .parameter("analytics.tokens[0].access", "read,write")
                        .directory());
        visit("/shop").get("/any?product=chair");

        assertThat(events(visit("/shop"), "chair")).contains("\"chair\"");
        try (var connection = dataSource.getConnection();
                var rows = connection.createStatement().executeQuery("SELECT COUNT(*) FROM footfall_event")) {
            rows.next();
            assertThat(rows.getInt(1)).isEqualTo(1);
        } catch (java.sql.SQLException e) {
            throw new AssertionError(e);
        }
        assertThat(Files.exists(folder.resolve("data"))).isFalse();
    }

    /** One that no container takes apart to put it together in its own way. */
    private static DataSource plain(DataSource dataSource) {
        return (DataSource) Proxy.newProxyInstance(
                DataSource.class.getClassLoader(),
                new Class<?>[] {DataSource.class},
                (proxy, method, arguments) -> method.invoke(dataSource, arguments));
    }

    @Test
    void whatIsTrackedUntilTheVeryEndIsKept() {
        WebApplication shop = application("shop").properties(settings("shop-db"));
        container.deploy("localhost", "/shop", shop.directory());
        visit("/shop").get("/any?product=chair");
        container.undeploy("localhost", "/shop");
        container.deploy("localhost", "/shop", shop.directory());

        assertThat(events(visit("/shop"), "last")).contains("\"chair\"", "\"last\"");
    }
}
