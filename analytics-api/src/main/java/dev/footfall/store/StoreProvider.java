package dev.footfall.store;

import dev.footfall.AnalyticsStore;

/**
 * Opens stores of one kind. A plugin names its implementation, which has a public constructor without parameters, in
 * {@code META-INF/services/dev.footfall.store.StoreProvider}; in a Spring application it may be a bean instead.
 */
public interface StoreProvider {

    /** What {@code analytics.store} says to choose it: a word in lower case, such as {@code jdbc}. */
    String name();

    /**
     * Whether it is meant where {@code analytics.store} names nobody. It looks at the settings alone, and connects to
     * nothing.
     */
    boolean accepts(StoreConfig config);

    /**
     * A store that has not touched its database yet: whether that can be reached shows in
     * {@link AnalyticsStore#prepare()}.
     *
     * @throws IllegalArgumentException if the settings cannot be used; its message says which and what would be right
     */
    AnalyticsStore open(StoreConfig config);
}
