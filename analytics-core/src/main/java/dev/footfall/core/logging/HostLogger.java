package dev.footfall.core.logging;

import dev.footfall.thirdparty.slf4j.event.Level;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.spi.LocationAwareLogger;

/** Logs with the host's SLF4J; its configuration decides. Only what versions 1.7 and 2.0 have in common is used. */
final class HostLogger extends BridgedLogger {

    private static final long serialVersionUID = 1;

    private final transient Logger host;

    HostLogger(String name, Logger host) {
        super(name);
        this.host = host;
    }

    /** Not the host's if its own logging is broken: that must not be our end too. */
    static BridgedLogger of(String name) {
        try {
            return new HostLogger(name, LoggerFactory.getLogger(name));
        } catch (LinkageError | RuntimeException e) {
            return new JulLogger(name);
        }
    }

    @Override
    void write(Level level, @Nullable String message, @Nullable Throwable fault) {
        if (host instanceof LocationAwareLogger aware) {
            aware.log(null, CALLED, level.toInt(), message, null, fault);
            return;
        }
        switch (level) {
            case ERROR -> host.error(message, fault);
            case WARN -> host.warn(message, fault);
            case INFO -> host.info(message, fault);
            case DEBUG -> host.debug(message, fault);
            case TRACE -> host.trace(message, fault);
        }
    }

    @Override
    public boolean isErrorEnabled() {
        return host.isErrorEnabled();
    }

    @Override
    public boolean isWarnEnabled() {
        return host.isWarnEnabled();
    }

    @Override
    public boolean isInfoEnabled() {
        return host.isInfoEnabled();
    }

    @Override
    public boolean isDebugEnabled() {
        return host.isDebugEnabled();
    }

    @Override
    public boolean isTraceEnabled() {
        return host.isTraceEnabled();
    }
}
