package dev.footfall.servlet.container;

import dev.footfall.core.AnalyticsEngine;
import dev.footfall.servlet.AnalyticsContext;
import dev.footfall.servlet.AnalyticsFilter;
import dev.footfall.thirdparty.slf4j.Logger;
import dev.footfall.thirdparty.slf4j.LoggerFactory;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterRegistration;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import java.util.EnumSet;

/**
 * Analytics in one web application, for as long as that lives. Begins to write when the web application is told that it
 * has been set up: if it never comes to that, nothing is left running.
 */
final class Installation implements ServletContextListener {

    private static final Logger log = LoggerFactory.getLogger(Installation.class);
    private static final String FILTER = "dev.footfall.analytics";

    private final Plan plan;
    private final AnalyticsEngine engine;
    private volatile boolean abandoned;

    private Installation(Plan plan, AnalyticsEngine engine) {
        this.plan = plan;
        this.engine = engine;
    }

    /**
     * The filter comes last: once it stands in front of every request, nothing can fail any more.
     *
     * @throws IllegalStateException if the container refuses our filter
     */
    static void begin(Plan plan, ServletContext context) {
        AnalyticsEngine engine = plan.engine();
        Installation installation = new Installation(plan, engine);
        try {
            context.addListener(installation);
            context.setAttribute(AnalyticsContext.ATTRIBUTE, engine);
            mount(AnalyticsFilter.of(engine, plan.hostCallers(), plan.consent()), context);
        } catch (RuntimeException | LinkageError e) {
            installation.abandon(context, e);
            throw e;
        }
    }

    /** The listener cannot be taken back. */
    private void abandon(ServletContext context, Throwable reason) {
        abandoned = true;
        try {
            context.removeAttribute(AnalyticsContext.ATTRIBUTE);
        } catch (RuntimeException | LinkageError e) {
            reason.addSuppressed(e);
        }
        engine.close();
    }

    /** First in line: whatever filters of the host swallow or redirect, a documented path answers. */
    private static void mount(AnalyticsFilter filter, ServletContext context) {
        FilterRegistration.Dynamic registration = context.addFilter(FILTER, filter);
        if (registration == null) {
            throw new IllegalStateException("the web application has a filter named " + FILTER);
        }
        registration.setAsyncSupported(true);
        registration.addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), false, "/*");
    }

    @Override
    public void contextInitialized(ServletContextEvent event) {
        if (abandoned) {
            return;
        }
        try {
            engine.start();
        } catch (RuntimeException | Error e) {
            // Thrown here, it would be the end of the web application.
            log.error("{} goes on without analytics", plan.name(), e);
            return;
        }
        log.info("{} has {}", plan.name(), plan.announcement());
    }

    /** What the web application tracks from now on is dropped, and does it no harm. */
    @Override
    public void contextDestroyed(ServletContextEvent event) {
        if (abandoned) {
            return;
        }
        event.getServletContext().removeAttribute(AnalyticsContext.ATTRIBUTE);
        engine.close();
        log.info("{} has stopped analytics: {}", plan.name(), engine.stats());
        RememberedRecords.forget();
    }
}
