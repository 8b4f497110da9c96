package dev.footfall.jdbc;

/** How a row of a derived table, {@code kept}, takes in what new events tell, {@code excluded}. */
final class Merging {

    /** All but the visitor, who is compared by each database in its own way. */
    static final String SESSION = """
            started_at = least(kept.started_at, excluded.started_at),
            ended_at = greatest(kept.ended_at, excluded.ended_at),
            events = kept.events + excluded.events
            """;

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

    private static String later(String what) {
        return "(kept.#_at IS NULL OR (excluded.#_at, excluded.#_by) > (kept.#_at, kept.#_by))".replace("#", what);
    }

    private static String taken(String column, String when) {
        return column + " = CASE WHEN " + when + " THEN excluded." + column + " ELSE kept." + column + " END";
    }
}
