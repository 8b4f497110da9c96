package dev.footfall.core.logging;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Stands in a log for a fault that says more than may stand there. */
final class LoggedFault extends Exception {

    private static final long serialVersionUID = 1L;
    private static final int MAX_CAUSES = 16;

    private final String type;

    private LoggedFault(Throwable fault) {
        super(Harmless.message(fault));
        this.type = fault.getClass().getName();
        setStackTrace(fault.getStackTrace());
    }

    /** The fault itself if nothing that it says is harmful. */
    static @Nullable Throwable of(@Nullable Throwable fault) {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        return fault == null || isHarmless(fault, seen) ? fault : copy(fault, 0);
    }

    private static boolean isHarmless(Throwable fault, Set<Throwable> seen) {
        if (!seen.add(fault)) {
            return true;
        }
        String said = fault.getLocalizedMessage();
        if (said != null && !said.equals(Harmless.message(fault))) {
            return false;
        }
        for (Throwable suppressed : fault.getSuppressed()) {
            if (!isHarmless(suppressed, seen)) {
                return false;
            }
        }
        return fault.getCause() == null || isHarmless(fault.getCause(), seen);
    }

    private static LoggedFault copy(Throwable fault, int depth) {
        LoggedFault copy = new LoggedFault(fault);
        if (depth < MAX_CAUSES) {
            if (fault.getCause() != null) {
                copy.initCause(copy(fault.getCause(), depth + 1));
            }
            for (Throwable suppressed : fault.getSuppressed()) {
                copy.addSuppressed(copy(suppressed, depth + 1));
            }
        }
        return copy;
    }

    /** As the fault would print itself. */
    @Override
    @SuppressWarnings("OverrideThrowableToString") // Its type is told there, as that of the fault.
    public String toString() {
        return type + (getMessage() == null ? "" : ": " + getMessage());
    }
}
