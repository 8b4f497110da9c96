package dev.footfall.core.logging;

import dev.footfall.thirdparty.slf4j.ILoggerFactory;
import dev.footfall.thirdparty.slf4j.IMarkerFactory;
import dev.footfall.thirdparty.slf4j.helpers.BasicMarkerFactory;
import dev.footfall.thirdparty.slf4j.helpers.NOPMDCAdapter;
import dev.footfall.thirdparty.slf4j.spi.MDCAdapter;
import dev.footfall.thirdparty.slf4j.spi.SLF4JServiceProvider;

/** What the SLF4J in our packages logs to. Public because that finds it as a service. */
public final class LoggingBridge implements SLF4JServiceProvider {

    private final IMarkerFactory markers = new BasicMarkerFactory();
    private final MDCAdapter context = new NOPMDCAdapter();
    private final ILoggerFactory loggers = new Loggers(HostLogging.isThere() ? HostLogger::of : JulLogger::new);

    @Override
    public ILoggerFactory getLoggerFactory() {
        return loggers;
    }

    @Override
    public IMarkerFactory getMarkerFactory() {
        return markers;
    }

    @Override
    public MDCAdapter getMDCAdapter() {
        return context;
    }

    @Override
    public String getRequestedApiVersion() {
        return "2.0.99";
    }

    @Override
    public void initialize() {}
}
