package dev.footfall.access;

/** What a caller may be granted. None of them includes another. */
public enum Access {
    /** Ask for events and numbers. */
    READ,
    /** Send events. */
    WRITE,
    /** Administer tokens, catalog and privacy. */
    ADMIN
}
