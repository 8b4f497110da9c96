package dev.footfall.visitor;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What brought somebody here. */
public enum TrafficSource {
    /** An advertisement. */
    PAID,
    EMAIL,
    /** A social network, without paying for it. */
    SOCIAL,
    /** A search engine, without paying for it. */
    SEARCH,
    /** A link on some other site. */
    REFERRAL,
    /** Nothing that could be seen. */
    DIRECT;

    private final String label = name().toLowerCase(Locale.ROOT);

    /** The name that is stored and asked for. */
    public String label() {
        return label;
    }

    public static Optional<TrafficSource> ofLabel(String label) {
        return Arrays.stream(values())
                .filter(source -> source.label.equals(label))
                .findFirst();
    }
}
