package dev.footfall.spring;

import dev.footfall.core.AnalyticsEngine;
import dev.footfall.servlet.access.HostCallers;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication.Type;
import org.springframework.context.annotation.Bean;
import org.springframework.security.core.session.SessionRegistry;

/** Where the host has Spring Security, its users with one of the dashboard's roles may look. */
@AutoConfiguration(after = AnalyticsAutoConfiguration.class, before = AnalyticsServletAutoConfiguration.class)
@ConditionalOnWebApplication(type = Type.SERVLET)
@ConditionalOnClass(
        name = {"jakarta.servlet.Filter", "org.springframework.security.core.context.SecurityContextHolder"})
public class AnalyticsDashboardAutoConfiguration {

    @Bean("analytics.hostCallers")
    @ConditionalOnSingleCandidate(AnalyticsEngine.class)
    @ConditionalOnMissingBean(HostCallers.class)
    SpringSecurityCallers analyticsHostCallers(AnalyticsEngine engine, ObjectProvider<SessionRegistry> sessions) {
        return new SpringSecurityCallers(engine.settings(), sessions);
    }
}
