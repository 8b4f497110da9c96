package dev.footfall.event;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Events were refused because of what they say; nothing of their batch is stored, and offering them again unchanged is
 * in vain.
 */
public class InvalidEventException extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 3;

    private final transient List<Fault> faults;

    public InvalidEventException(List<Fault> faults) {
        super(summary(faults));
        this.faults = List.copyOf(faults);
    }

    /** Every fault of the batch, by index. */
    public List<Fault> faults() {
        return faults;
    }

    private static String summary(List<Fault> faults) {
        String shown = faults.stream()
                .limit(SHOWN)
                .map(fault -> "event " + fault.index() + ": " + fault.message())
                .collect(Collectors.joining("; "));
        return faults.size() <= SHOWN ? shown : shown + "; and " + (faults.size() - SHOWN) + " more";
    }
}
