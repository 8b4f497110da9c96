package dev.footfall;

import java.util.Locale;

/** Why an event was not stored. */
public enum RefusalReason {
    /** It says something wrong. */
    INVALID,
    /** Events or bytes waiting are as many as the settings allow. */
    QUEUE_FULL,
    /** The store cannot be reached. */
    STORE_UNAVAILABLE,
    /** It waited for as long as the settings allow, and is not stored. */
    TIMED_OUT,
    /**
     * The store was asked to keep it and did not answer: it may be stored. Offering it again with its id is harmless.
     */
    IN_DOUBT,
    /** The store answered that it cannot keep this event. */
    STORE_FAILED,
    /** Analytics are stopped. */
    CLOSED;

    private final String label = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** The name in logs and metrics: {@code queue-full}. */
    public String label() {
        return label;
    }
}
