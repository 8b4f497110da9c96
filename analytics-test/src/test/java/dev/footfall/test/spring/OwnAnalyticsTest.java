package dev.footfall.test.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.Analytics;
import dev.footfall.test.RecordingAnalytics;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

/** A host that makes its analytics itself, and does not use Spring Boot. */
@SpringJUnitConfig
@AnalyticsTest
class OwnAnalyticsTest {

    @Autowired
    private Analytics analytics;

    @Configuration(proxyBeanMethods = false)
    static class Application {

        @Bean
        Analytics own() {
            return Analytics.noop();
        }
    }

    @Test
    void theRecorderTakesItsPlace() {
        assertThat(analytics).isInstanceOf(RecordingAnalytics.class);
    }

    @Nested
    class AlsoInNestedClasses {

        @Test
        void theRecorderTakesItsPlace() {
            assertThat(analytics).isInstanceOf(RecordingAnalytics.class);
        }
    }
}
