package dev.footfall.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.Analytics;
import dev.footfall.event.EventDraft;
import java.util.concurrent.CompletionStage;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.callback.BaseCallback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.LazyInitializationBeanFactoryPostProcessor;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A host whose migrations insist on an empty database. */
class HostWithMigrationsTest {

    private static final String LOCATION = "classpath:hostmigration";

    private final ApplicationContextRunner host = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    AnalyticsAutoConfiguration.class, DataSourceAutoConfiguration.class, FlywayAutoConfiguration.class))
            .withPropertyValues("spring.flyway.locations=" + LOCATION);

    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration({AnalyticsAutoConfiguration.class, DataSourceAutoConfiguration.class})
    static class Application {}

    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration(FlywayAutoConfiguration.class)
    static class Migrated {}

    @Configuration(proxyBeanMethods = false)
    static class MigratesItself {

        @Bean
        ApplicationRunner migration(DataSource dataSource, Analytics analytics) {
            return arguments -> {
                analytics.track(EventDraft.of("page view").session("early"));
                Flyway.configure()
                        .dataSource(dataSource)
                        .locations(LOCATION)
                        .load()
                        .migrate();
            };
        }
    }

    private static ConfigurableApplicationContext run(String database, Class<?> migrations, String... arguments) {
        return new SpringApplicationBuilder(Application.class, migrations)
                .web(WebApplicationType.NONE)
                .properties(
                        "spring.main.banner-mode=off",
                        "spring.flyway.locations=" + LOCATION,
                        "spring.datasource.url=jdbc:h2:mem:" + database)
                .run(arguments);
    }

    private static void assertTracks(ApplicationContext context) {
        CompletionStage<dev.footfall.event.Event> answer = context.getBean(Analytics.class)
                .submit(EventDraft.of("page view").session("s"));
        assertThat(answer.toCompletableFuture().join().session()).isEqualTo("s");
    }

    @RepeatedTest(3)
    void startsAsItDoesWithoutUsAndThenTracks(RepetitionInfo repetition) {
        host.withPropertyValues("spring.datasource.url=jdbc:h2:mem:migrations" + repetition.getCurrentRepetition())
                .run(context -> {
                    assertThat(context).hasNotFailed();
                    assertTracks(context);
                });
    }

    @Test
    void startsAlsoWhenItsBeansAreMadeAsTheyAreNeeded() {
        try (ConfigurableApplicationContext context =
                run("lazy", Migrated.class, "--spring.main.lazy-initialization=true")) {
            assertTracks(context);
            context.getBean("flywayInitializer");
        }
    }

    @Test
    void nothingIsWrittenBeforeMigrationsThatAreMadeWhenNeeded() {
        host.withInitializer(context ->
                        context.addBeanFactoryPostProcessor(new LazyInitializationBeanFactoryPostProcessor()))
                .withPropertyValues("spring.datasource.url=jdbc:h2:mem:lazier")
                .run(context -> {
                    assertThat(context).hasNotFailed();
                    assertThat(context.getBeanFactory().containsSingleton("flywayInitializer"))
                            .isTrue();
                    assertTracks(context);
                });
    }

    @Test
    void mayMigrateInARunnerOfItsOwnAndTrackThere() {
        try (ConfigurableApplicationContext context = run("runner", MigratesItself.class)) {
            assertTracks(context);
            assertThat(context.getBean(Analytics.class).stats().stored()).isEqualTo(2);
        }
    }

    @Test
    void whatFollowsItsMigrationsMayTrack() {
        host.withBean("told", Told.class)
                .withPropertyValues("spring.datasource.url=jdbc:h2:mem:told")
                .run(context -> {
                    assertThat(context).hasNotFailed();
                    assertTracks(context);
                    assertThat(context.getBean(Analytics.class).stats().stored())
                            .isEqualTo(2);
                });
    }

    static final class Told extends BaseCallback {

        private final Analytics analytics;

        Told(Analytics analytics) {
            this.analytics = analytics;
        }

        @Override
        public void handle(Event event, Context context) {
            if (event == Event.AFTER_MIGRATE) {
                analytics.track(EventDraft.of("page view").session("migrated"));
            }
        }
    }
}
