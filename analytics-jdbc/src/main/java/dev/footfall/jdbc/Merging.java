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
    private static final String LATER =
            "(kept.state_at IS NULL OR (excluded.state_at, excluded.state_by) > (kept.state_at, kept.state_by))";

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

    private Merging() {}

    private static String taken(String column, String when) {
        return column + " = CASE WHEN " + when + " THEN excluded." + column + " ELSE kept." + column + " END";
    }
}
