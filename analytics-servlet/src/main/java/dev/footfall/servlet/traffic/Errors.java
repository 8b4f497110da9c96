package dev.footfall.servlet.traffic;

import dev.footfall.system.ErrorKind;
import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.nio.file.FileSystemException;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells why a request failed, if it did. */
final class Errors {

    private static final int SERVER_ERROR = 500;
    private static final int DEEPEST = 20;

    /** Containers and frameworks each have their own name for a client that went away. */
    private static final Set<String> GONE =
            Set.of("ClientAbortException", "EofException", "AsyncRequestNotUsableException");

    private Errors() {}

    /** By how it was answered; what the client did wrong is no error. */
    static @Nullable ErrorKind of(int status) {
        return status >= SERVER_ERROR ? ErrorKind.API : null;
    }

    /**
     * By what ended it; null if the client went away.
     *
     * @param hasBegun whether an answer was on its way to the client
     */
    static @Nullable ErrorKind of(Throwable failure, boolean hasBegun) {
        if (hasBegun && isBrokenConnection(failure)) {
            return null;
        }
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            if (GONE.contains(cause.getClass().getSimpleName())) {
                return null;
            }
            if (isOfStorage(cause)) {
                return ErrorKind.STORAGE;
            }
            cause = cause.getCause();
        }
        return ErrorKind.PROCESSING;
    }

    /**
     * Whether a connection broke; which one, it does not tell: to a client that is being answered, if nobody has
     * wrapped it, but as well the host's own to anybody else.
     */
    private static boolean isBrokenConnection(Throwable failure) {
        if (failure instanceof ClosedChannelException) {
            return true;
        }
        String message = failure instanceof IOException ? failure.getMessage() : null;
        String lower = message == null ? "" : message.toLowerCase(Locale.ROOT);
        return lower.contains("broken pipe") || lower.contains("connection reset");
    }

    /** By name: neither the module of databases nor any framework need be there. */
    private static boolean isOfStorage(Throwable cause) {
        if (cause instanceof FileSystemException) {
            return true;
        }
        for (Class<?> type = cause.getClass(); type != null; type = type.getSuperclass()) {
            String name = type.getName();
            if (name.equals("java.sql.SQLException")
                    || name.endsWith(".DataAccessException")
                    || name.endsWith(".PersistenceException")) {
                return true;
            }
        }
        return false;
    }
}
