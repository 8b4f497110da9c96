package dev.footfall.core.settings;

import java.util.Locale;

/** The APIs that can be switched on and off. */
public enum Api {
    EVENTS,
    METRICS,
    REPORTS,
    VIDEO,
    AUDIENCE,
    CATALOG,
    ADMIN,
    /** What the dashboard asks. */
    QUERY;

    private final String label = name().toLowerCase(Locale.ROOT);

    /** The name in {@code analytics.apis}. */
    public String label() {
        return label;
    }
}
