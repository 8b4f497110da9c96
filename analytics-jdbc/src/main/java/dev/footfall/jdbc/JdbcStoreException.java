package dev.footfall.jdbc;

import org.jspecify.annotations.Nullable;

/**
 * The database answered that it cannot do what it was asked, so that asking again would be in vain: a schema that does
 * not fit, a right that is missing. The message names the statement and shows none of its values.
 */
public class JdbcStoreException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    JdbcStoreException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
