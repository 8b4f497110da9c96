package dev.footfall.spring;

import dev.footfall.Analytics;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;
import org.springframework.boot.health.autoconfigure.contributor.ConditionalOnEnabledHealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;

/** Health as Spring Boot 4 asks for it; {@link Boot3HealthAutoConfiguration} is the same for its predecessor. */
@AutoConfiguration(after = AnalyticsAutoConfiguration.class)
@ConditionalOnClass(
        name = {
            "org.springframework.boot.health.contributor.HealthIndicator",
            "org.springframework.boot.health.autoconfigure.contributor.ConditionalOnEnabledHealthIndicator"
        })
@ConditionalOnEnabledHealthIndicator("analytics")
@Conditional(NotSwitchedOff.class)
@ConditionalOnSingleCandidate(Analytics.class)
public class Boot4HealthAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean(name = "analyticsHealthIndicator")
    Boot4HealthIndicator analyticsHealthIndicator(Analytics analytics) {
        return new Boot4HealthIndicator(analytics);
    }
}
