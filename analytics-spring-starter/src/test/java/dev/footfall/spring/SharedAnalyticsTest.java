package dev.footfall.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.Analytics;
import dev.footfall.AnalyticsStore;
import dev.footfall.core.AnalyticsEngine;
import dev.footfall.core.memory.InMemoryStore;
import dev.footfall.core.settings.AnalyticsSettings;
import dev.footfall.event.EventDraft;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.boot.LazyInitializationBeanFactoryPostProcessor;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.mock.web.MockServletContext;
import org.springframework.web.context.WebApplicationContext;

/** A war in which something else could have started analytics before Spring came up. */
class SharedAnalyticsTest {

    private static final String ATTRIBUTE = "dev.footfall.analytics";

    private final WebApplicationContextRunner war =
            new WebApplicationContextRunner().withConfiguration(Ours.configurations());

    private static void set(Object attribute, ConfigurableApplicationContext context) {
        Objects.requireNonNull(((WebApplicationContext) context).getServletContext())
                .setAttribute(ATTRIBUTE, attribute);
    }

    @Test
    void whatIsStartedIsShownToServletsUntilItStops() {
        MockServletContext servlets = new MockServletContext();
        war.withBean(AnalyticsStore.class, InMemoryStore::new)
                .withInitializer(context -> context.setServletContext(servlets))
                .run(context ->
                        assertThat(servlets.getAttribute(ATTRIBUTE)).isSameAs(context.getBean(Analytics.class)));

        assertThat(servlets.getAttribute(ATTRIBUTE)).isNull();
    }

    @Test
    void whatIsStartedIsShownAlsoWhereBeansAreMadeAsTheyAreNeeded() {
        MockServletContext servlets = new MockServletContext();
        war.withBean(AnalyticsStore.class, InMemoryStore::new)
                .withInitializer(context -> context.setServletContext(servlets))
                .withInitializer(context ->
                        context.addBeanFactoryPostProcessor(new LazyInitializationBeanFactoryPostProcessor()))
                .run(context ->
                        assertThat(servlets.getAttribute(ATTRIBUTE)).isSameAs(context.getBean(Analytics.class)));
    }

    @Test
    void whatRunsAlreadyIsUsedAndLeftRunning() {
        try (AnalyticsEngine running = AnalyticsEngine.builder(AnalyticsSettings.defaults(), new InMemoryStore())
                .build()
                .start()) {
            war.withInitializer(context -> set(running, context))
                    .run(context -> assertThat(context)
                            .hasNotFailed()
                            .doesNotHaveBean(AnalyticsStore.class)
                            .doesNotHaveBean("analytics.filter")
                            .getBean(Analytics.class)
                            .isSameAs(running));

            assertThat(running.submit(EventDraft.of("page view").session("s"))
                            .toCompletableFuture()
                            .join())
                    .isNotNull();
        }
    }

    @Test
    void whatAnotherCopyOfOurClassesHasStartedIsLeftAlone() {
        war.withInitializer(context -> set("of another class loader", context))
                .run(context -> assertThat(context)
                        .hasNotFailed()
                        .doesNotHaveBean(AnalyticsStore.class)
                        .getBean(Analytics.class)
                        .isSameAs(Analytics.noop()));
    }
}
