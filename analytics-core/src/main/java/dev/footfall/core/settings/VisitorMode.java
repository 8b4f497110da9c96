package dev.footfall.core.settings;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How visitors are told from each other. */
public enum VisitorMode {
    /** By a pseudonym that nobody can make again two days later. */
    COOKIELESS,
    /** By a cookie of ours, where the host says that the visitor agreed to it; otherwise as without. */
    FIRST_PARTY_COOKIE,
    /** Not at all, unless the host names them itself. */
    OFF;

    private final String label = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** The name in {@code analytics.privacy.visitors}. */
    public String label() {
        return label;
    }

    static Optional<VisitorMode> ofLabel(String label) {
        return Arrays.stream(values()).filter(mode -> mode.label.equals(label)).findFirst();
    }
}
