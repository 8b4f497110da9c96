package dev.footfall;

/**
 * An event cannot be taken now. Its id makes it safe to offer it again, even where the first offer turns out to be
 * stored after all.
 */
public class EventRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final RefusalReason reason;

    public EventRefusedException(RefusalReason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public RefusalReason reason() {
        return reason;
    }
}
