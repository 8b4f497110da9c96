package dev.footfall.test.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.Analytics;
import dev.footfall.event.EventDraft;
import dev.footfall.test.RecordingAnalytics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.ContextHierarchy;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** A host whose context has a parent, and analytics in both. */
@ExtendWith(SpringExtension.class)
@ContextHierarchy({
    @ContextConfiguration(classes = HierarchyTest.Services.class),
    @ContextConfiguration(classes = HierarchyTest.Pages.class)
})
@AnalyticsTest
class HierarchyTest {

    @Autowired
    private Shop shop;

    @Autowired
    private Page page;

    @Autowired
    private RecordingAnalytics analytics;

    record Shop(Analytics analytics) {}

    record Page(Analytics analytics) {}

    @Configuration(proxyBeanMethods = false)
    static class Services {

        @Bean
        Analytics own() {
            return Analytics.noop();
        }

        @Bean
        Shop shop(Analytics analytics) {
            return new Shop(analytics);
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Pages {

        @Bean
        Analytics ownOfPages() {
            return Analytics.noop();
        }

        @Bean
        Page page(Analytics analytics) {
            return new Page(analytics);
        }
    }

    @Test
    void whatEitherTracksIsRecordedInOnePlace() {
        shop.analytics().track(EventDraft.of("page view").session("shop"));
        page.analytics().track(EventDraft.of("page view").session("page"));

        assertThat(analytics.events())
                .extracting(dev.footfall.event.Event::session)
                .containsExactly("shop", "page");
    }
}
