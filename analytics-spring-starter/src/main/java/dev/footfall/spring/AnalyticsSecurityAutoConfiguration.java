package dev.footfall.spring;

import dev.footfall.visitor.CurrentUser;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;

/** Where the host has Spring Security, it tells who is signed in. */
@AutoConfiguration(before = AnalyticsAutoConfiguration.class)
@ConditionalOnClass(name = "org.springframework.security.core.context.SecurityContextHolder")
@ConditionalOnProperty(name = "analytics.privacy.principal", matchIfMissing = true)
@Conditional(NotSwitchedOff.class)
public class AnalyticsSecurityAutoConfiguration {

    @Bean("analytics.currentUser")
    @ConditionalOnMissingBean(CurrentUser.class)
    SpringSecurityUser analyticsCurrentUser() {
        return new SpringSecurityUser();
    }
}
