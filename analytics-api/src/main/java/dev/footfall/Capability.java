package dev.footfall;

import dev.footfall.query.Dataset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a store may lack. Events, salts, and counting events and their parts are not among these: every store can. */
public enum Capability {

    /** Sessions, and questions about {@link dev.footfall.query.Dataset#SESSION}. */
    SESSIONS,

    /** Users and when they were active, and questions about {@link dev.footfall.query.Dataset#USER}. */
    USERS,

    /** States of reports, and questions about {@link dev.footfall.query.Dataset#REPORT}. */
    REPORTS,

    /** Devices, their keys, viewer sessions, and questions about {@link dev.footfall.query.Dataset#VIEWING}. */
    DEVICES,

    /** The stored catalog. */
    CATALOG,

    /** Measurements of the application itself. */
    SYSTEM,

    /** Exports and their files. */
    EXPORTS,

    /** Making what is derived anew from the events. */
    REBUILD,

    /** Forgetting: what is too old, and what is about a person. */
    PRIVACY,

    /** Tokens that are made at run time. */
    TOKENS,

    /** The audit trail. */
    AUDIT,

    /** Counting beforehand what questions ask for most. */
    ROLLUPS,

    /** What was done in order, and questions about funnels and paths. */
    JOURNEYS,

    /** Remarks on moments, for charts. */
    ANNOTATIONS;

    private final String label = name().toLowerCase(Locale.ROOT);

    private static final Map<Dataset, Capability> OF_DATASETS = Map.of(
            Dataset.SESSION, SESSIONS,
            Dataset.USER, USERS,
            Dataset.REPORT, REPORTS,
            Dataset.VIEWING, DEVICES);

    private static final Set<Capability> ALL = Set.of(values());

    /** The name in messages. */
    public String label() {
        return label;
    }

    /** What a store has that lacks nothing. */
    public static Set<Capability> all() {
        return ALL;
    }

    /** What a store needs to answer questions about that; empty: every store can. */
    public static Optional<Capability> of(Dataset dataset) {
        return Optional.ofNullable(OF_DATASETS.get(dataset));
    }

    /**
     * Lets questions about that dataset pass to a store which can answer them.
     *
     * @param had what the store has
     * @throws UnsupportedCapabilityException if that is not enough
     */
    public static void require(Set<Capability> had, Dataset dataset) {
        Capability needed = OF_DATASETS.get(dataset);
        if (needed != null && !had.contains(needed)) {
            throw new UnsupportedCapabilityException(needed);
        }
    }
}
