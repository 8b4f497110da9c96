package dev.footfall.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.AnalyticsStore;
import dev.footfall.core.memory.InMemoryStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.web.MockServletContext;

@ExtendWith(OutputCaptureExtension.class)
class StartMessageTest {

    private final ApplicationContextRunner host =
            new ApplicationContextRunner().withConfiguration(Ours.configurations());

    private final WebApplicationContextRunner site =
            new WebApplicationContextRunner().withConfiguration(Ours.configurations());

    @Test
    void tellsWhereEventsAreKeptAndWhereTheApisAnswer(CapturedOutput output) {
        MockServletContext servlets = new MockServletContext();
        servlets.setContextPath("/shop");
        site.withConfiguration(AutoConfigurations.of(DataSourceAutoConfiguration.class))
                .withInitializer(context -> context.setServletContext(servlets))
                .withPropertyValues(
                        "spring.datasource.url=jdbc:h2:mem:told", "analytics.mount.prefix=/a", "analytics.apis=events")
                .run(context -> assertThat(context).hasNotFailed());

        assertThat(output)
                .containsOnlyOnce("events are kept in the application's DataSource; events answer under /shop/a/");
    }

    @Test
    void tellsNoCredentials(CapturedOutput output) {
        host.withPropertyValues("analytics.datasource.url=jdbc:h2:mem:own;PASSWORD=hush")
                .run(context -> assertThat(context).hasNotFailed());

        assertThat(output)
                .contains("events are kept in jdbc:h2:mem:own;PASSWORD=***; no API is mounted")
                .doesNotContain("hush");
    }

    @Test
    void tellsOfAStoreOfTheApplication(CapturedOutput output) {
        host.withBean(AnalyticsStore.class, InMemoryStore::new)
                .run(context -> assertThat(context).hasNotFailed());

        assertThat(output).contains("events are kept in a store of its own");
    }
}
