package dev.footfall.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.Analytics;
import dev.footfall.event.Event;
import dev.footfall.event.EventDraft;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** A host whose migrations insist on an empty database. */
class HostWithMigrationsTest {

    private final ApplicationContextRunner host = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    AnalyticsAutoConfiguration.class, DataSourceAutoConfiguration.class, FlywayAutoConfiguration.class))
            .withPropertyValues("spring.flyway.locations=classpath:hostmigration");

    @RepeatedTest(3)
    void startsAsItDoesWithoutUsAndThenTracks(RepetitionInfo repetition) {
        host.withPropertyValues("spring.datasource.url=jdbc:h2:mem:migrations" + repetition.getCurrentRepetition())
                .run(context -> {
                    assertThat(context).hasNotFailed();
                    Event event = context.getBean(Analytics.class)
                            .submit(EventDraft.of("page view").session("s"))
                            .toCompletableFuture()
                            .join();
                    assertThat(event.session()).isEqualTo("s");
                });
    }
}
