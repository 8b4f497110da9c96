package dev.footfall.system;

import java.util.Locale;

/** Why a request failed. */
public enum ErrorKind {
    /** It was answered as a failure of the server, by code that knew. */
    API,
    /** An exception ended it. */
    PROCESSING,
    /** An exception ended it that came from a database or a file system. */
    STORAGE;

    private final String label = name().toLowerCase(Locale.ROOT);

    /** The name in answers. */
    public String label() {
        return label;
    }
}
