package dev.footfall.audience;

import java.util.Locale;
import java.util.Optional;

/** What gender a viewer seems to have, in the order of the codes that devices send: 0 and 1. */
public enum Gender {
    FEMALE,
    MALE;

    private final String label = name().toLowerCase(Locale.ROOT);

    /** The name in questions, such as {@code female}. */
    public String label() {
        return label;
    }

    /** Empty for any number that is no code. */
    public static Optional<Gender> ofCode(long code) {
        return code >= 0 && code < values().length ? Optional.of(values()[(int) code]) : Optional.empty();
    }
}
