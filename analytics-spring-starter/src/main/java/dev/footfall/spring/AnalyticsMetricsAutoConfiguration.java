package dev.footfall.spring;

import dev.footfall.Analytics;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;

/** Meters, where the host has a registry for them. */
@AutoConfiguration(
        after = AnalyticsAutoConfiguration.class,
        afterName = {
            "org.springframework.boot.actuate.autoconfigure.metrics.CompositeMeterRegistryAutoConfiguration",
            "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration"
        })
@ConditionalOnClass(name = "io.micrometer.core.instrument.binder.MeterBinder")
@Conditional(NotSwitchedOff.class)
@ConditionalOnBean(type = "io.micrometer.core.instrument.MeterRegistry")
@ConditionalOnSingleCandidate(Analytics.class)
public class AnalyticsMetricsAutoConfiguration {

    @Bean("analytics.meters")
    @ConditionalOnMissingBean
    AnalyticsMeters analyticsMeters(Analytics analytics) {
        return new AnalyticsMeters(analytics);
    }
}
