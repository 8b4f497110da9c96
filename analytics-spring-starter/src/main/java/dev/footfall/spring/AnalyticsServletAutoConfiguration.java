package dev.footfall.spring;

import dev.footfall.Analytics;
import dev.footfall.core.AnalyticsEngine;
import dev.footfall.core.settings.AnalyticsSettings;
import dev.footfall.servlet.AnalyticsFilter;
import dev.footfall.servlet.access.HostCallers;
import dev.footfall.servlet.http.RequestClient;
import dev.footfall.servlet.visitor.VisitorConsent;
import jakarta.servlet.DispatcherType;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication.Type;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.Ordered;

/**
 * Mounts the APIs, outside of all filters of the host: whatever those swallow or redirect, a documented path answers.
 */
@AutoConfiguration(after = {AnalyticsAutoConfiguration.class, NoAnalyticsAutoConfiguration.class})
@ConditionalOnWebApplication(type = Type.SERVLET)
@ConditionalOnClass(jakarta.servlet.Filter.class)
public class AnalyticsServletAutoConfiguration {

    /** For the host's own use: who made a request, as the settings tell to find out. */
    @Bean("analytics.requestClient")
    @ConditionalOnMissingBean
    RequestClient analyticsRequestClient(
            ObjectProvider<AnalyticsSettings> settings, ObjectProvider<VisitorConsent> consent) {
        AnalyticsSettings known = settings.getIfAvailable(AnalyticsSettings::defaults);
        return new RequestClient(known.privacy(), consent(known, consent));
    }

    @Bean("analytics.filter")
    @ConditionalOnSingleCandidate(AnalyticsEngine.class)
    @ConditionalOnMissingBean(value = AnalyticsFilter.class, parameterizedContainer = FilterRegistrationBean.class)
    FilterRegistrationBean<AnalyticsFilter> analyticsFilterRegistration(
            AnalyticsEngine engine, ObjectProvider<HostCallers> hostCallers, ObjectProvider<VisitorConsent> consent) {
        AnalyticsFilter filter = AnalyticsFilter.of(
                engine, hostCallers.getIfAvailable(HostCallers::nobody), consent(engine.settings(), consent));
        FilterRegistrationBean<AnalyticsFilter> registration = new FilterRegistrationBean<>(filter);
        registration.setName("dev.footfall.analytics");
        registration.addUrlPatterns("/*");
        registration.setDispatcherTypes(DispatcherType.REQUEST);
        registration.setAsyncSupported(true);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    /** What the host says, or else what its settings say. */
    private static VisitorConsent consent(AnalyticsSettings settings, ObjectProvider<VisitorConsent> consent) {
        return consent.getIfAvailable(() -> VisitorConsent.of(settings.privacy()));
    }

    /** No bean asks for it. */
    @Bean("analytics.published")
    @Lazy(false)
    @ConditionalOnSingleCandidate(Analytics.class)
    PublishedAnalytics analyticsPublished(Analytics analytics) {
        return new PublishedAnalytics(analytics);
    }
}
