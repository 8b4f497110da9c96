package dev.footfall.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.Analytics;
import dev.footfall.AnalyticsStore;
import dev.footfall.core.memory.InMemoryStore;
import dev.footfall.core.settings.InvalidSettingsException;
import dev.footfall.event.EventDraft;
import dev.footfall.store.StoreConfig;
import dev.footfall.store.StoreProvider;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Hashtable;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import javax.naming.Context;
import javax.naming.InitialContext;
import javax.naming.NameNotFoundException;
import javax.naming.NamingException;
import javax.naming.spi.InitialContextFactory;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.AbstractBeanDefinition;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.datasource.DelegatingDataSource;

class DataSourceChoiceTest {

    private final String name = UUID.randomUUID().toString();
    private final JdbcDataSource orders = Ours.memory("orders" + name);
    private final JdbcDataSource archive = Ours.memory("archive" + name);

    private final ApplicationContextRunner host = new ApplicationContextRunner()
            .withConfiguration(Ours.configurations())
            .withConfiguration(AutoConfigurations.of(DataSourceAutoConfiguration.class));

    private final ApplicationContextRunner hostOfTwo = host.withBean("orders", DataSource.class, () -> orders)
            .withBean("archive", DataSource.class, () -> archive);

    private static void track(org.springframework.context.ApplicationContext context) {
        context.getBean(Analytics.class)
                .submit(EventDraft.of("page view").session("s"))
                .toCompletableFuture()
                .join();
    }

    private static boolean isOurs(DataSource source) throws SQLException {
        try (Connection connection = source.getConnection();
                ResultSet table = connection.getMetaData().getTables(null, null, "FOOTFALL_EVENT", null)) {
            return table.next();
        }
    }

    @Test
    void severalWantAChoiceAndAreNamed() {
        hostOfTwo.run(context -> {
            Throwable cause = context.getStartupFailure();
            assertThat(cause).rootCause().isInstanceOf(SeveralDataSourcesException.class);
            assertThat(new SeveralDataSourcesFailureAnalyzer().analyze(Objects.requireNonNull(cause)))
                    .satisfies(told -> {
                        assertThat(told.getDescription()).contains("orders, archive");
                        assertThat(told.getAction())
                                .contains("analytics.datasource.bean", "analytics.datasource.url", "@Primary");
                    });
        });
    }

    @Test
    void oneIsChosenByItsName() {
        hostOfTwo.withPropertyValues("analytics.datasource.bean=archive").run(context -> {
            track(context);
            assertThat(isOurs(archive)).isTrue();
            assertThat(isOurs(orders)).isFalse();
        });
    }

    @Test
    void aNameThatNoneHasIsToldWithThoseThereAre() {
        hostOfTwo
                .withPropertyValues("analytics.datasource.bean=archiv")
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .isInstanceOf(InvalidSettingsException.class)
                        .hasMessageContaining("analytics.datasource.bean = 'archiv'")
                        .hasMessageContaining("orders, archive"));
        new ApplicationContextRunner()
                .withConfiguration(Ours.configurations())
                .withPropertyValues("analytics.datasource.bean=archive")
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .hasMessageContaining("the application has no DataSource bean"));
    }

    @Test
    void thePrimaryOneCountsAsTheOnlyOne() {
        host.withUserConfiguration(TwoOfWhichOneIsPrimary.class)
                .withBean("name", String.class, () -> name)
                .run(context -> {
                    track(context);
                    assertThat(isOurs(context.getBean("first", DataSource.class)))
                            .isTrue();
                    assertThat(isOurs(context.getBean("second", DataSource.class)))
                            .isFalse();
                });
    }

    @Configuration(proxyBeanMethods = false)
    static class TwoOfWhichOneIsPrimary {

        @Bean
        @Primary
        DataSource first(String name) {
            return Ours.memory("first" + name);
        }

        @Bean
        DataSource second(String name) {
            return Ours.memory("second" + name);
        }
    }

    @Test
    void oneThatIsNoDefaultCandidateIsNoneOfSeveral() {
        host.withBean("orders", DataSource.class, () -> orders)
                .withBean(
                        "archive",
                        DataSource.class,
                        () -> archive,
                        definition -> ((AbstractBeanDefinition) definition).setDefaultCandidate(false))
                .run(context -> {
                    track(context);
                    assertThat(isOurs(orders)).isTrue();
                });
    }

    @Test
    void severalAreNoTroubleBesideADatabaseOfOurOwn() {
        hostOfTwo
                .withPropertyValues("analytics.datasource.url=jdbc:h2:mem:own" + name)
                .run(context -> {
                    track(context);
                    assertThat(isOurs(orders)).isFalse();
                    assertThat(isOurs(archive)).isFalse();
                });
    }

    @Test
    void severalAreNoTroubleForAStoreThatUsesNone() {
        AtomicReference<StoreConfig> asked = new AtomicReference<>();
        hostOfTwo
                .withBean(StoreProvider.class, () -> new ElsewhereProvider(asked))
                .withPropertyValues("analytics.store=elsewhere")
                .run(context -> {
                    track(context);
                    assertThat(asked.get())
                            .isNotNull()
                            .extracting(StoreConfig::dataSource)
                            .isNull();
                });
    }

    private record ElsewhereProvider(AtomicReference<StoreConfig> asked) implements StoreProvider {

        @Override
        public String name() {
            return "elsewhere";
        }

        @Override
        public boolean accepts(StoreConfig config) {
            return false;
        }

        @Override
        public AnalyticsStore open(StoreConfig config) {
            asked.set(config);
            return new InMemoryStore();
        }
    }

    @Test
    void aProxyOfTheHostsIsUsedAsItIs() {
        host.withBean("proxied", DataSource.class, () -> new DelegatingDataSource(orders))
                .run(context -> {
                    track(context);
                    assertThat(isOurs(orders)).isTrue();
                });
    }

    @Test
    void oneOfTheServerIsFoundByItsJndiName() {
        Directory.bound = archive;
        TestPropertyValues.of(Context.INITIAL_CONTEXT_FACTORY + "=" + Directory.class.getName())
                .applyToSystemProperties(() -> {
                    hostOfTwo
                            .withPropertyValues("analytics.datasource.jndi-name=jdbc/archive")
                            .run(context -> {
                                track(context);
                                assertThat(isOurs(archive)).isTrue();
                                assertThat(isOurs(orders)).isFalse();
                            });
                    hostOfTwo
                            .withPropertyValues("analytics.datasource.jndi-name=jdbc/none")
                            .run(context -> assertThat(context)
                                    .getFailure()
                                    .rootCause()
                                    .isInstanceOf(InvalidSettingsException.class)
                                    .hasMessageContaining("analytics.datasource.jndi-name = 'jdbc/none'"));
                    return null;
                });
    }

    /** Knows one name. */
    public static final class Directory implements InitialContextFactory {

        static DataSource bound = new JdbcDataSource();

        @Override
        public Context getInitialContext(Hashtable<?, ?> environment) throws NamingException {
            return new InitialContext(true) {

                @Override
                public Object lookup(String name) throws NamingException {
                    if (name.equals("java:comp/env/jdbc/archive")) {
                        return bound;
                    }
                    throw new NameNotFoundException(name);
                }
            };
        }
    }
}
