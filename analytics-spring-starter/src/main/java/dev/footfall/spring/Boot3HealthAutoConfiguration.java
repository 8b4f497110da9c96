package dev.footfall.spring;

import dev.footfall.Analytics;
import org.springframework.boot.actuate.autoconfigure.health.ConditionalOnEnabledHealthIndicator;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;

/** Health as Spring Boot 3 asks for it; {@link Boot4HealthAutoConfiguration} is the same for its successor. */
@AutoConfiguration(after = AnalyticsAutoConfiguration.class)
@ConditionalOnClass(
        name = {
            "org.springframework.boot.actuate.health.HealthIndicator",
            "org.springframework.boot.actuate.autoconfigure.health.ConditionalOnEnabledHealthIndicator"
        })
@ConditionalOnEnabledHealthIndicator("analytics")
@Conditional(NotSwitchedOff.class)
@ConditionalOnSingleCandidate(Analytics.class)
public class Boot3HealthAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean(name = "analyticsHealthIndicator")
    Boot3HealthIndicator analyticsHealthIndicator(Analytics analytics) {
        return new Boot3HealthIndicator(analytics);
    }
}
