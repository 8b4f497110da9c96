package dev.footfall;

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
    REBUILD;

    private static final Set<Capability> ALL = Set.of(values());

    /** What a store has that lacks nothing. */
    public static Set<Capability> all() {
        return ALL;
    }
}
