package dev.footfall.spring;

import dev.footfall.Analytics;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;

/** Lets an application that tracks start with analytics switched off. */
@AutoConfiguration
@ConditionalOnProperty(name = "analytics.enabled", havingValue = "false")
public class NoAnalyticsAutoConfiguration {

    @Bean("analytics.none")
    @ConditionalOnMissingBean
    Analytics noAnalytics() {
        return Analytics.noop();
    }
}
