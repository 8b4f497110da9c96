package dev.footfall.core.logging;

import dev.footfall.thirdparty.slf4j.event.Level;
import java.lang.StackWalker.StackFrame;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Logs with {@code java.util.logging}, which every host has. */
final class JulLogger extends BridgedLogger {

    private static final long serialVersionUID = 1;

    private final transient Logger jul;

    JulLogger(String name) {
        super(name);
        jul = Logger.getLogger(name);
    }

    @Override
    void write(Level level, @Nullable String message, @Nullable Throwable fault) {
        if (!jul.isLoggable(julLevel(level))) {
            return;
        }
        LogRecord entry = new LogRecord(julLevel(level), message);
        entry.setLoggerName(name);
        entry.setThrown(fault);
        StackFrame caller = caller();
        entry.setSourceClassName(caller == null ? null : caller.getClassName());
        entry.setSourceMethodName(caller == null ? null : caller.getMethodName());
        jul.log(entry);
    }

    private static @Nullable StackFrame caller() {
        return StackWalker.getInstance()
                .walk(frames -> frames.dropWhile(frame -> !frame.getClassName().equals(CALLED))
                        .dropWhile(frame -> frame.getClassName().equals(CALLED))
                        .findFirst()
                        .orElse(null));
    }

    private static java.util.logging.Level julLevel(Level level) {
        return switch (level) {
            case ERROR -> java.util.logging.Level.SEVERE;
            case WARN -> java.util.logging.Level.WARNING;
            case INFO -> java.util.logging.Level.INFO;
            case DEBUG -> java.util.logging.Level.FINE;
            case TRACE -> java.util.logging.Level.FINEST;
        };
    }

    @Override
    public boolean isErrorEnabled() {
        return jul.isLoggable(java.util.logging.Level.SEVERE);
    }

    @Override
    public boolean isWarnEnabled() {
        return jul.isLoggable(java.util.logging.Level.WARNING);
    }

    @Override
    public boolean isInfoEnabled() {
        return jul.isLoggable(java.util.logging.Level.INFO);
    }

    @Override
    public boolean isDebugEnabled() {
        return jul.isLoggable(java.util.logging.Level.FINE);
    }

    @Override
    public boolean isTraceEnabled() {
        return jul.isLoggable(java.util.logging.Level.FINEST);
    }
}
