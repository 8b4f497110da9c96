package dev.footfall;

import org.jspecify.annotations.Nullable;

/** A store cannot be reached, or cannot tell whether it did what it was asked: asking again, unchanged, is right. */
public class StoreUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StoreUnavailableException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
