package dev.footfall.access;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** A token cannot be made, because what is wanted of it is wrong. */
public final class InvalidTokenRequestException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final transient Map<String, String> faults;

    /**
     * With every fault.
     *
     * @param faults by field, in order: a sentence that begins with the field and tells what would be right
     */
    public InvalidTokenRequestException(Map<String, String> faults) {
        super(String.join("; ", faults.values()));
        this.faults = Collections.unmodifiableMap(new LinkedHashMap<>(faults));
    }

    public Map<String, String> faults() {
        return faults;
    }
}
