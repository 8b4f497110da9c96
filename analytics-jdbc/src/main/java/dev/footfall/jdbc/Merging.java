package dev.footfall.jdbc;

/** How a row of a derived table, {@code kept}, takes in what new events tell, {@code excluded}. */
final class Merging {

    private static final String ENTERED = "(kept.entry_by IS NULL OR"
            + " (NOT excluded.entry_viewed, excluded.entry_at, excluded.entry_by)"
            + " < (NOT kept.entry_viewed, kept.entry_at, kept.entry_by))";

    /**
     * What {@link dev.footfall.session.Session#merge} does, but for visitor and user, who are compared by each database
     * in its own way.
     */
    static final String SESSION = String.join(
            ", ",
            "started_at = least(kept.started_at, excluded.started_at)",
            "ended_at = greatest(kept.ended_at, excluded.ended_at)",
            "events = kept.events + excluded.events",
            "page_views = kept.page_views + excluded.page_views",
            taken("entry_at", ENTERED),
            taken("entry_by", ENTERED),
            taken("entry_viewed", ENTERED),
            taken("category", ENTERED),
            taken("workspace", ENTERED),
            taken("source", ENTERED));

    private static final String ARRIVED = earlier("arrived");
    private static final String SIGNED_UP = earlier("signed_up");

    /** What {@link dev.footfall.user.User#merge} does. */
    static final String USER = String.join(
            ", ",
            "first_seen = least(kept.first_seen, excluded.first_seen)",
            taken("arrived_at", ARRIVED),
            taken("arrived_by", ARRIVED),
            taken("arrived_in", ARRIVED),
            taken("signed_up_at", SIGNED_UP),
            taken("signed_up_by", SIGNED_UP),
            taken("signed_up_via", SIGNED_UP));

    /**
     * Whether that changes anything: mostly it does not, and a row that is written again costs as much as a new one.
     */
    static final String USER_CHANGES = "excluded.first_seen < kept.first_seen OR " + ARRIVED + " OR " + SIGNED_UP;

    private static final String EARLIER = "(kept.created_at IS NULL OR"
            + " (excluded.created_at, excluded.created_by) < (kept.created_at, kept.created_by))";
    private static final String LATER = later("state");

    /** What {@link dev.footfall.report.Report#merge} does. Databases compare ids as unsigned bytes, too. */
    static final String REPORT = String.join(
            ", ",
            taken("created_at", EARLIER),
            taken("created_by", EARLIER),
            taken("workspace", EARLIER),
            taken("author", EARLIER),
            taken("state_at", LATER),
            taken("state_by", LATER),
            taken("state_id", LATER),
            taken("state_name", LATER));

    private static final String FIRST_CREATED = "(kept.created_at IS NULL OR excluded.created_at < kept.created_at)";
    private static final String LATER_REGISTERED = later("registered");
    private static final String LATER_SERVICE = later("service");
    private static final String LATER_HEARD = later("heard");

    /** What {@link dev.footfall.audience.Device#merge} does. */
    static final String DEVICE = String.join(
            ", ",
            taken("created_at", FIRST_CREATED),
            taken("registered_at", LATER_REGISTERED),
            taken("registered_by", LATER_REGISTERED),
            taken("name", LATER_REGISTERED),
            taken("acl", LATER_REGISTERED),
            taken("orientation", LATER_REGISTERED),
            taken("site", LATER_REGISTERED),
            taken("service_at", LATER_SERVICE),
            taken("service_by", LATER_SERVICE),
            taken("frozen", LATER_SERVICE),
            taken("heard_at", LATER_HEARD),
            taken("heard_by", LATER_HEARD),
            taken("ip", LATER_HEARD),
            taken("connection_id", LATER_HEARD));

    private Merging() {}

    private static String earlier(String what) {
        return ("(excluded.#_at IS NOT NULL AND (kept.#_at IS NULL"
                        + " OR (excluded.#_at, excluded.#_by) < (kept.#_at, kept.#_by)))")
                .replace("#", what);
    }

    private static String later(String what) {
        return "(kept.#_at IS NULL OR (excluded.#_at, excluded.#_by) > (kept.#_at, kept.#_by))".replace("#", what);
    }

    private static String taken(String column, String when) {
        return column + " = CASE WHEN " + when + " THEN excluded." + column + " ELSE kept." + column + " END";
    }
}
