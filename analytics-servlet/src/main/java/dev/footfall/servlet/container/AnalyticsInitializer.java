package dev.footfall.servlet.container;

import dev.footfall.core.settings.InvalidSettingsException;
import dev.footfall.servlet.AnalyticsContext;
import dev.footfall.thirdparty.slf4j.Logger;
import dev.footfall.thirdparty.slf4j.LoggerFactory;
import jakarta.servlet.ServletContainerInitializer;
import jakarta.servlet.ServletContext;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Called by the container for each web application that has our jars: starts analytics there if settings ask for it.
 * Whatever is wrong with them is logged, and the web application starts without us.
 */
public final class AnalyticsInitializer implements ServletContainerInitializer {

    private static final Logger log = LoggerFactory.getLogger(AnalyticsInitializer.class);

    @Override
    public void onStartup(@Nullable Set<Class<?>> classes, ServletContext context) {
        try {
            if (isFree(context)) {
                start(context);
            }
        } catch (InvalidSettingsException e) {
            refuse(context, String.valueOf(e.getMessage()));
        } catch (RuntimeException | LinkageError e) {
            log.error("{} starts without analytics", ContextName.of(context), e);
        }
    }

    private static boolean isFree(ServletContext context) {
        if (context.getAttribute(AnalyticsContext.ATTRIBUTE) != null) {
            log.debug("{} has analytics already", ContextName.of(context));
            return false;
        }
        if (SpringBoot.startsUs(context.getClassLoader())) {
            log.debug("{} leaves analytics to Spring Boot", ContextName.of(context));
            return false;
        }
        return true;
    }

    private static void start(ServletContext context) {
        ContainerSettings settings = ContainerSettings.of(context);
        if (!settings.askForUs()) {
            log.debug("{} has no settings of analytics", ContextName.of(context));
            return;
        }
        Plan plan = Plan.by(settings, ContextName.of(context), context.getClassLoader());
        if (plan.settings().enabled()) {
            Installation.begin(plan, context);
        } else {
            log.info("{} has analytics switched off", ContextName.of(context));
        }
    }

    private static void refuse(ServletContext context, String faults) {
        log.error("{} starts without analytics. {}", ContextName.of(context), faults);
    }
}
