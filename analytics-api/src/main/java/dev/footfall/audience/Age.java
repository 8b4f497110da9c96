package dev.footfall.audience;

import java.util.Locale;
import java.util.Optional;

/** How old a viewer seems to be, in the order of the codes that devices send: 0 to 3. */
public enum Age {
    KID,
    YOUNG,
    ADULT,
    OLD;

    private final String label = name().toLowerCase(Locale.ROOT);

    /** The name in questions, such as {@code young}. */
    public String label() {
        return label;
    }

    /** Empty for any number that is no code. */
    public static Optional<Age> ofCode(long code) {
        return code >= 0 && code < values().length ? Optional.of(values()[(int) code]) : Optional.empty();
    }
}
