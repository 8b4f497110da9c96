package dev.footfall;

/** Starts analytics; {@code analytics-core} brings the one that there is, found by {@link java.util.ServiceLoader}. */
public interface AnalyticsProvider {

    /**
     * Starts what the builder tells.
     *
     * @throws IllegalArgumentException if a setting cannot be used; its message tells every fault
     */
    Analytics start(AnalyticsBuilder builder);
}
