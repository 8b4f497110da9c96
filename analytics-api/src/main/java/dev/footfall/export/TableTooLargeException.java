package dev.footfall.export;

import java.io.IOException;

/**
 * A table has more rows or columns than a format can hold: writing it again is in vain. Anyone may read its message.
 */
public class TableTooLargeException extends IOException {

    private static final long serialVersionUID = 1L;

    public TableTooLargeException(String message) {
        super(message);
    }
}
