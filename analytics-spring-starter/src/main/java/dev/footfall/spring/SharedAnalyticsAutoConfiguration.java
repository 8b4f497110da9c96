package dev.footfall.spring;

import dev.footfall.Analytics;
import dev.footfall.thirdparty.slf4j.Logger;
import dev.footfall.thirdparty.slf4j.LoggerFactory;
import jakarta.servlet.ServletContext;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication.Type;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;

/**
 * Uses what runs in the same web application already, so that nothing is counted twice and no database is opened by
 * two.
 */
@AutoConfiguration(before = AnalyticsAutoConfiguration.class)
@ConditionalOnWebApplication(type = Type.SERVLET)
@ConditionalOnClass(ServletContext.class)
@Conditional({NotSwitchedOff.class, StartedElsewhere.class})
public class SharedAnalyticsAutoConfiguration {

    private static final Logger log = LoggerFactory.getLogger(SharedAnalyticsAutoConfiguration.class);

    /** Left to be closed by whoever started it. */
    @Bean(name = "analytics.shared", destroyMethod = "")
    @ConditionalOnMissingBean
    Analytics sharedAnalytics(ServletContext servletContext) {
        Object running = servletContext.getAttribute(PublishedAnalytics.ATTRIBUTE);
        if (running instanceof Analytics analytics) {
            log.info("Analytics were started in this web application before Spring was: these are used");
            return analytics;
        }
        log.warn(
                "Analytics were started in this web application by another copy of their classes, from {}: what this"
                        + " one tracks is not counted. Keep one of the two",
                running.getClass().getClassLoader());
        return Analytics.noop();
    }
}
