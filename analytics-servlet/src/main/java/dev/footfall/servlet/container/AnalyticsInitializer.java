package dev.footfall.servlet.container;

import dev.footfall.core.settings.InvalidSettingsException;
import dev.footfall.core.settings.SettingsFault;
import dev.footfall.servlet.AnalyticsContext;
import dev.footfall.thirdparty.slf4j.Logger;
import dev.footfall.thirdparty.slf4j.LoggerFactory;
import jakarta.servlet.ServletContainerInitializer;
import jakarta.servlet.ServletContext;
import java.util.Set;
import java.util.stream.Collectors;
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
            ContextName name = ContextName.of(context);
            if (isFree(context, name)) {
                start(context, name);
            }
        } catch (RuntimeException | LinkageError e) {
            // It could not even tell what it is called.
            log.error("A web application starts without analytics", e);
        }
    }

    private static boolean isFree(ServletContext context, ContextName name) {
        if (context.getAttribute(AnalyticsContext.ATTRIBUTE) != null) {
            log.debug("{} has analytics already", name);
            return false;
        }
        if (SpringBoot.startsUs(context.getClassLoader())) {
            log.debug("{} leaves analytics to Spring Boot", name);
            return false;
        }
        return true;
    }

    private static void start(ServletContext context, ContextName name) {
        try {
            begin(context, name);
        } catch (InvalidSettingsException e) {
            String faults = e.faults().stream().map(SettingsFault::toString).collect(Collectors.joining("; "));
            log.error("{} starts without analytics. Settings of analytics cannot be used: {}", name, faults);
        } catch (RuntimeException | LinkageError e) {
            log.error("{} starts without analytics", name, e);
        }
    }

    private static void begin(ServletContext context, ContextName name) {
        ContainerSettings settings = ContainerSettings.of(context);
        if (!settings.askForUs()) {
            log.debug("{} has no settings of analytics", name);
            return;
        }
        Plan plan = Plan.by(settings, name, context.getClassLoader());
        if (plan.settings().enabled()) {
            Installation.begin(plan, context);
        } else {
            log.info("{} has analytics switched off", name);
        }
    }
}
