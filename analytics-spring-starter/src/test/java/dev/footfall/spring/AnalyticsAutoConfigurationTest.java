package dev.footfall.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.Analytics;
import dev.footfall.AnalyticsStore;
import dev.footfall.access.Access;
import dev.footfall.access.Tenant;
import dev.footfall.catalog.Catalog;
import dev.footfall.catalog.CatalogAsset;
import dev.footfall.core.AnalyticsEngine;
import dev.footfall.core.memory.InMemoryStore;
import dev.footfall.core.settings.AnalyticsSettings;
import dev.footfall.core.settings.TokenSettings;
import dev.footfall.event.Event;
import dev.footfall.event.EventDraft;
import dev.footfall.excel.ExcelReportWriter;
import dev.footfall.export.ReportWriter;
import dev.footfall.export.Table;
import dev.footfall.system.ProbeReading;
import dev.footfall.system.QueueReading;
import dev.footfall.system.SystemProbe;
import dev.footfall.time.TimeRange;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.core.Ordered;
import org.springframework.core.env.MapPropertySource;

class AnalyticsAutoConfigurationTest {

    private static final Tenant SHOP = Tenant.of("shop");

    private static final AutoConfigurations ALL = AutoConfigurations.of(
            AnalyticsAutoConfiguration.class,
            AnalyticsServletAutoConfiguration.class,
            NoAnalyticsAutoConfiguration.class,
            DataSourceAutoConfiguration.class);

    private final ApplicationContextRunner host = new ApplicationContextRunner().withConfiguration(ALL);

    private static JdbcDataSource memory(String name) {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1");
        source.setUser("sa");
        return source;
    }

    @Test
    void eventsAreKeptInTheHostsOwnDatabase() {
        JdbcDataSource source = memory("own");
        host.withBean("dataSource", DataSource.class, () -> source).run(context -> {
            Event event = context.getBean(Analytics.class)
                    .submit(EventDraft.of("page view").session("s"))
                    .toCompletableFuture()
                    .join();

            try (var connection = source.getConnection();
                    var found = connection.createStatement().executeQuery("select id from footfall_event")) {
                assertThat(found.next()).isTrue();
                assertThat(found.getObject(1)).hasToString(event.id().toString());
            }
        });
    }

    @Test
    void aDatabaseOfItsOwnIsUsedWhenItIsSet(@TempDir Path directory) {
        host.withBean("dataSource", DataSource.class, () -> memory("ignored"))
                .withPropertyValues("analytics.datasource.url=jdbc:h2:file:" + directory.resolve("own"))
                .run(context -> {
                    context.getBean(Analytics.class)
                            .submit(EventDraft.of("page view").session("s"))
                            .toCompletableFuture()
                            .join();
                    assertThat(Files.exists(directory.resolve("own.mv.db"))).isTrue();
                });
    }

    @Test
    void whatIsTrackedGoesNowhereWhenAnalyticsAreSwitchedOff() {
        host.withPropertyValues("analytics.enabled=false", "analytics.zone=Mars")
                .run(context -> {
                    assertThat(context).doesNotHaveBean(AnalyticsStore.class);
                    assertThat(context.getBean(Analytics.class)).isSameAs(Analytics.noop());
                });
    }

    @Test
    void aWrongSwitchIsToldLikeAnyOtherFault() {
        host.withPropertyValues("analytics.enabled=yes")
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .hasMessageContaining("analytics.enabled = 'yes': must be true or false"));
    }

    @Test
    void theHostsOwnStoreWins() {
        InMemoryStore own = new InMemoryStore();
        host.withBean(AnalyticsStore.class, () -> own)
                .run(context ->
                        assertThat(context.getBean(AnalyticsStore.class)).isSameAs(own));
    }

    @Test
    void namesComeFromTheStoredCatalog() {
        host.withBean(AnalyticsStore.class, InMemoryStore::new).run(context -> {
            context.getBean(Analytics.class).catalog().putAssets(SHOP, List.of(CatalogAsset.of("a", "Armchair")));

            assertThat(context.getBean(AnalyticsEngine.class).names().assets(SHOP, List.of("a")))
                    .containsOnlyKeys("a");
        });
    }

    @Test
    void theHostsOwnProbeIsAsked() {
        ProbeReading reading = ProbeReading.NOTHING.withQueue("videos", new QueueReading(3L, 1L, 2.0));
        host.withBean(SystemProbe.class, () -> period -> reading)
                .run(context -> assertThat(
                                context.getBean(AnalyticsEngine.class).system().probe(TimeRange.ALL))
                        .isEqualTo(reading));
    }

    @Test
    void theHostsOwnCatalogWins() {
        host.withBean(AnalyticsStore.class, InMemoryStore::new)
                .withBean(Catalog.class, Catalog::empty)
                .run(context -> {
                    AnalyticsEngine engine = context.getBean(AnalyticsEngine.class);
                    engine.catalog().putAssets(SHOP, List.of(CatalogAsset.of("a", "Armchair")));

                    assertThat(engine.hasHostCatalog()).isTrue();
                    assertThat(engine.names().assets(SHOP, List.of("a"))).isEmpty();
                });
    }

    @Test
    void writersOnTheClassPathAreFoundAndTheHostsOwnWin() {
        host.withBean(AnalyticsStore.class, InMemoryStore::new)
                .run(context -> assertThat(context.getBean(AnalyticsEngine.class)
                                .reportWriters()
                                .find("xlsx"))
                        .containsInstanceOf(ExcelReportWriter.class));
        ReportWriter own = new OwnWriter();
        host.withBean(AnalyticsStore.class, InMemoryStore::new)
                .withBean(ReportWriter.class, () -> own)
                .run(context -> assertThat(context.getBean(AnalyticsEngine.class)
                                .reportWriters()
                                .find("xlsx"))
                        .containsSame(own));
    }

    private record OwnWriter() implements ReportWriter {

        @Override
        public String format() {
            return "xlsx";
        }

        @Override
        public String contentType() {
            return "text/plain";
        }

        @Override
        public void write(Table table, OutputStream out) {}
    }

    @Test
    void wrongSettingsStopTheStartAndAllAreTold() {
        host.withPropertyValues("analytics.zone=Mars", "analytics.session.timeout=soon", "analytics.tokens[0].name=x")
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .hasMessageContaining("analytics.zone = 'Mars'")
                        .hasMessageContaining("analytics.session.timeout = 'soon'")
                        .hasMessageContaining("analytics.tokens[0].secret"));
    }

    @Test
    void aStoreThatIsAbsentDoesNotStopTheStart() {
        host.withPropertyValues("analytics.datasource.url=jdbc:postgresql://127.0.0.1:1/nobody")
                .run(context -> assertThat(context).hasNotFailed().hasSingleBean(Analytics.class));
    }

    @Test
    void tokensOfTheFirstSourceReplaceThoseOfLaterOnes() {
        host.withBean(AnalyticsStore.class, InMemoryStore::new)
                .withInitializer(context -> {
                    var sources = context.getEnvironment().getPropertySources();
                    sources.addLast(new MapPropertySource(
                            "file",
                            Map.of(
                                    "analytics.tokens[0].secret", "file-secret-0",
                                    "analytics.tokens[0].tenant", "demo",
                                    "analytics.tokens[0].access", "read",
                                    "analytics.tokens[1].secret", "file-secret-1",
                                    "analytics.tokens[1].tenant", "demo",
                                    "analytics.tokens[1].access", "write")));
                    sources.addFirst(new MapPropertySource(
                            "command line",
                            Map.of(
                                    "analytics.tokens[0].secret", "mine",
                                    "analytics.tokens[0].tenant", "shop",
                                    "analytics.tokens[0].access", "read,write",
                                    "analytics.tokens[0].domains", "shop.example")));
                })
                .run(context -> assertThat(
                                context.getBean(AnalyticsSettings.class).tokens())
                        .singleElement()
                        .satisfies(token -> {
                            assertThat(token.secret()).isEqualTo("mine");
                            assertThat(token.access()).containsExactlyInAnyOrder(Access.READ, Access.WRITE);
                            assertThat(token.domains()).containsExactly("shop.example");
                        }));
    }

    @Test
    void listsMayBeWrittenByIndexAndNamesAsEnvironmentVariables() {
        host.withBean(AnalyticsStore.class, InMemoryStore::new)
                .withInitializer(context -> context.getEnvironment()
                        .getPropertySources()
                        .addFirst(new org.springframework.core.env.SystemEnvironmentPropertySource(
                                "systemEnvironment",
                                Map.of(
                                        "ANALYTICS_ZONE", "Europe/Zurich",
                                        "ANALYTICS_INGEST_MAXBATCHEVENTS", "7"))))
                .withPropertyValues(
                        "analytics.tokens[0].secret=mine",
                        "analytics.tokens[0].tenant=shop",
                        "analytics.tokens[0].access[0]=read",
                        "analytics.tokens[0].access[1]=write",
                        "analytics.event-types[0]=ticket opened",
                        "analytics.event-types[1]=ticket closed")
                .run(context -> {
                    AnalyticsSettings settings = context.getBean(AnalyticsSettings.class);
                    assertThat(settings.zone()).hasToString("Europe/Zurich");
                    assertThat(settings.ingest().maxBatchEvents()).isEqualTo(7);
                    assertThat(settings.types().find("ticket closed")).isPresent();
                    assertThat(settings.tokens())
                            .extracting(TokenSettings::access)
                            .containsExactly(java.util.Set.of(Access.READ, Access.WRITE));
                });
    }

    @Test
    void theFilterStandsOutsideOfAllOthers() {
        new WebApplicationContextRunner()
                .withConfiguration(ALL)
                .withBean(AnalyticsStore.class, InMemoryStore::new)
                .run(context -> {
                    FilterRegistrationBean<?> registration =
                            context.getBean("analytics.filter", FilterRegistrationBean.class);
                    assertThat(registration.getOrder()).isEqualTo(Ordered.HIGHEST_PRECEDENCE);
                    assertThat(registration.isAsyncSupported()).isTrue();
                });
    }
}
