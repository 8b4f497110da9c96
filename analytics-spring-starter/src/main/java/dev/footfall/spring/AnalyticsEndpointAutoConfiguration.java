package dev.footfall.spring;

import dev.footfall.Analytics;
import org.springframework.boot.actuate.autoconfigure.endpoint.condition.ConditionalOnAvailableEndpoint;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;

/** The actuator's endpoint {@code analytics}, where the host exposes it. */
@AutoConfiguration(after = AnalyticsAutoConfiguration.class)
@ConditionalOnClass(
        name = "org.springframework.boot.actuate.autoconfigure.endpoint.condition.ConditionalOnAvailableEndpoint")
@ConditionalOnAvailableEndpoint(endpoint = AnalyticsEndpoint.class)
@Conditional(NotSwitchedOff.class)
@ConditionalOnSingleCandidate(Analytics.class)
public class AnalyticsEndpointAutoConfiguration {

    @Bean("analytics.endpoint")
    @ConditionalOnMissingBean
    AnalyticsEndpoint analyticsEndpoint(Analytics analytics) {
        return new AnalyticsEndpoint(analytics);
    }
}
