package dev.footfall.servlet;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Runs each test against a fresh site in each container. */
@ParameterizedClass
@EnumSource(Container.class)
public abstract class InEveryContainer {

    @Parameter
    public Container container = Container.TOMCAT;

    protected Site site;

    @BeforeEach
    protected void start() {
        site = configure(Site.on(container)).start();
    }

    @AfterEach
    protected void stop() {
        site.close();
    }

    /** What the site of this test has of its own. */
    protected SiteBuilder configure(SiteBuilder builder) {
        return builder;
    }

    /** Starts the site anew. */
    protected void restart(SiteBuilder builder) {
        site.close();
        site = builder.start();
    }
}
