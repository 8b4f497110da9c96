package dev.footfall.sample.demo;

import java.util.Locale;
import java.util.Set;

/** Which of the shop's showrooms looks after a visitor: the workspace of all that is about products. */
public enum Showroom {
    NORTH,
    SOUTH;

    private static final Set<String> IN_THE_NORTH = Set.of("GB", "NL", "PL", "SE", "US");

    /** As events name it. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Showroom nearest(String country) {
        return IN_THE_NORTH.contains(country) ? NORTH : SOUTH;
    }
}
