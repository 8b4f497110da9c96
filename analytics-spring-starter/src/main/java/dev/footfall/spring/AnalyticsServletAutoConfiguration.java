package dev.footfall.spring;

import dev.footfall.core.AnalyticsEngine;
import dev.footfall.servlet.AnalyticsFilter;
import jakarta.servlet.DispatcherType;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication.Type;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;

/**
 * Mounts the APIs, outside of all filters of the host: whatever those swallow or redirect, a documented path answers.
 */
@AutoConfiguration(after = AnalyticsAutoConfiguration.class)
@ConditionalOnWebApplication(type = Type.SERVLET)
@ConditionalOnClass(jakarta.servlet.Filter.class)
@ConditionalOnBean(AnalyticsEngine.class)
public class AnalyticsServletAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean(name = "analyticsFilterRegistration")
    FilterRegistrationBean<AnalyticsFilter> analyticsFilterRegistration(AnalyticsEngine engine) {
        FilterRegistrationBean<AnalyticsFilter> registration = new FilterRegistrationBean<>(AnalyticsFilter.of(engine));
        registration.setName("analytics");
        registration.addUrlPatterns("/*");
        registration.setDispatcherTypes(DispatcherType.REQUEST);
        registration.setAsyncSupported(true);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }
}
