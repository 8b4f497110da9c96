package dev.footfall.core.logging;

import dev.footfall.thirdparty.slf4j.Marker;
import dev.footfall.thirdparty.slf4j.event.Level;
import dev.footfall.thirdparty.slf4j.helpers.LegacyAbstractLogger;
import dev.footfall.thirdparty.slf4j.helpers.MessageFormatter;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts a message together and hands it on. */
abstract class BridgedLogger extends LegacyAbstractLogger {

    /** The class whose methods are called by whoever logs: the caller stands above it in the stack. */
    static final String CALLED = dev.footfall.thirdparty.slf4j.helpers.AbstractLogger.class.getName();

    private static final long serialVersionUID = 1;

    BridgedLogger(String name) {
        this.name = name;
    }

    abstract void write(Level level, @Nullable String message, @Nullable Throwable fault);

    @Override
    protected final String getFullyQualifiedCallerName() {
        return CALLED;
    }

    /**
     * Formatted here, with nothing in it that would break the line or give a value away; the pattern is ours. Not every
     * version and binding formats for those who name their caller.
     */
    @Override
    protected final void handleNormalizedLoggingCall(
            Level level,
            @Nullable Marker marker,
            @Nullable String pattern,
            Object @Nullable [] arguments,
            @Nullable Throwable fault) {
        write(level, MessageFormatter.basicArrayFormat(pattern, harmless(arguments)), LoggedFault.of(fault));
    }

    private static Object @Nullable [] harmless(Object @Nullable [] arguments) {
        return arguments == null
                ? null
                : Stream.of(arguments).map(Harmless::argument).toArray();
    }
}
