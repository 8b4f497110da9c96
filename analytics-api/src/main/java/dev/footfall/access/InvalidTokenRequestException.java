package dev.footfall.access;

import dev.footfall.event.Fault;
import java.util.List;
import java.util.stream.Collectors;

/** A token cannot be made, because what is wanted of it is wrong. */
public final class InvalidTokenRequestException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final transient List<Fault> faults;

    /** With every fault, by field. */
    public InvalidTokenRequestException(List<Fault> faults) {
        super(faults.stream().map(Fault::message).collect(Collectors.joining("; ")));
        this.faults = List.copyOf(faults);
    }

    public List<Fault> faults() {
        return faults;
    }
}
