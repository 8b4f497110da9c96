package dev.footfall.jdbc;

import static java.util.Map.entry;

import dev.footfall.query.Attribute;
import dev.footfall.query.Dataset;
import dev.footfall.time.TimeRange;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Where the rows of a dataset are.
 *
 * @param table the one that has its times
 * @param index the index that runs along these
 * @param columns what an attribute is there
 * @param joins what has to be joined for an attribute
 */
record DatasetSql(
        String table, String index, String time, Map<Attribute, String> columns, Map<Attribute, String> joins) {

    private static final Map<Attribute, String> OF_EVENT = Map.ofEntries(
            entry(Attribute.TYPE, "type"),
            entry(Attribute.ASSET, "asset"),
            entry(Attribute.WORKSPACE, "workspace"),
            entry(Attribute.USER, "user_id"),
            entry(
                    Attribute.VIEWER,
                    "CASE WHEN user_id IS NOT NULL THEN 'user ' || user_id"
                            + " WHEN visitor IS NOT NULL THEN 'visitor ' || visitor"
                            + " WHEN session_id IS NOT NULL THEN 'session ' || session_id END"),
            entry(Attribute.SESSION_ID, "session_id"),
            entry(Attribute.VISITOR, "visitor"),
            entry(Attribute.DEVICE, "device"),
            entry(Attribute.DEVICE_CATEGORY, "category"),
            entry(Attribute.PLATFORM, "platform"),
            entry(Attribute.COUNTRY, "country"),
            entry(Attribute.DOMAIN, "domain_name"),
            entry(Attribute.DETAIL, "detail"),
            entry(Attribute.USER_AGENT, "user_agent"),
            entry(Attribute.REFERER, "referer"),
            entry(Attribute.METRIC, "metric"),
            entry(Attribute.DURATION, "duration"));

    private static final Map<Attribute, String> OF_PART = Map.of(
            Attribute.PART_KIND, "kind",
            Attribute.PART_KEY, "part_key",
            Attribute.PART_LABEL, "label",
            Attribute.PART_CODE, "code",
            Attribute.PART_AMOUNT, "amount",
            Attribute.PART_OFFSET, "begins_at");

    private static final Map<Attribute, String> OF_SESSION = Map.ofEntries(
            entry(Attribute.SESSION_ID, "footfall_session.id"),
            entry(Attribute.VISITOR, "visitor"),
            entry(Attribute.USER, "user_id"),
            entry(Attribute.WORKSPACE, "workspace"),
            entry(Attribute.DEVICE_CATEGORY, "category"),
            entry(Attribute.SOURCE, "source"),
            entry(Attribute.DURATION, "(ended_at - started_at)"),
            entry(Attribute.SESSION_EVENTS, "events"),
            entry(Attribute.PAGE_VIEWS, "page_views"),
            entry(Attribute.INTERACTIONS, "(events - page_views)"),
            entry(Attribute.USER_SINCE, "first_seen"));

    /** An outer join: not every session has a user. */
    private static final String USER_OF_SESSION = " LEFT JOIN footfall_known_user"
            + " ON footfall_known_user.tenant = footfall_session.tenant"
            + " AND footfall_known_user.id = footfall_session.user_id";

    private static final Map<Attribute, String> OF_USER = Map.of(
            Attribute.USER, "footfall_known_user.id",
            Attribute.SOURCE, "coalesce(signed_up_via, source)");

    /** An outer join: not every user came in a session. */
    private static final String FIRST_SESSION = " LEFT JOIN footfall_session"
            + " ON footfall_session.tenant = footfall_known_user.tenant"
            + " AND footfall_session.id = footfall_known_user.arrived_in";

    private static final Map<Attribute, String> OF_REPORT = Map.of(
            Attribute.ASSET, "id",
            Attribute.WORKSPACE, "workspace",
            Attribute.USER, "author",
            Attribute.STATE, "state_id",
            Attribute.STATE_NAME, "state_name");

    /** What else viewings say is packed. */
    private static final Map<Attribute, String> OF_VIEWING =
            Map.of(Attribute.DEVICE, "device", Attribute.WORKSPACE, "workspace");

    /** Further away than any time, and still a number that is written in digits alone. */
    private static final long FARTHEST = 9_000_000_000_000_000L;

    private static final DatasetSql EVENT = ofEvents(OF_EVENT);
    private static final DatasetSql PART = ofEvents(both(OF_EVENT, OF_PART));
    private static final DatasetSql SESSION = new DatasetSql(
            "footfall_session",
            "footfall_session_start",
            "started_at",
            OF_SESSION,
            Map.of(Attribute.USER_SINCE, USER_OF_SESSION));
    private static final DatasetSql USER = new DatasetSql(
            "footfall_known_user",
            "footfall_known_user_start",
            "first_seen",
            OF_USER,
            Map.of(Attribute.SOURCE, FIRST_SESSION));
    private static final DatasetSql REPORT =
            new DatasetSql("footfall_report", "footfall_report_creation", "created_at", OF_REPORT);

    private static final DatasetSql VIEWING =
            new DatasetSql("footfall_viewer", "footfall_viewer_time", "began_at", OF_VIEWING);

    DatasetSql(String table, String index, String time, Map<Attribute, String> columns) {
        this(table, index, time, columns, Map.of());
    }

    static DatasetSql of(Dataset dataset) {
        return switch (dataset) {
            case EVENT -> EVENT;
            case PART -> PART;
            case SESSION -> SESSION;
            case REPORT -> REPORT;
            case VIEWING -> VIEWING;
            case USER -> USER;
        };
    }

    private static DatasetSql ofEvents(Map<Attribute, String> columns) {
        return new DatasetSql("footfall_event", "footfall_event_time", "occurred_at", columns);
    }

    private static Map<Attribute, String> both(Map<Attribute, String> one, Map<Attribute, String> other) {
        Map<Attribute, String> both = new HashMap<>(one);
        both.putAll(other);
        return Map.copyOf(both);
    }

    /** In the text itself, because how long a range is decides how PostgreSQL reads it. */
    SqlText during(TimeRange range) {
        return SqlText.of(time + " >= ")
                .literal(Math.max(-FARTHEST, Millis.ceil(range.from())))
                .add(" AND " + time + " < ")
                .literal(Math.min(FARTHEST, Millis.ceil(range.to())));
    }

    /** What has to be joined for all of these; empty if nothing. */
    String joined(Collection<Attribute> asked) {
        return asked.stream()
                .map(attribute -> joins.getOrDefault(attribute, ""))
                .collect(Collectors.joining());
    }

    /** Whether it is more than the name of a column. */
    boolean isComputed(Attribute attribute) {
        return column(attribute).contains(" ");
    }

    String column(Attribute attribute) {
        String column = columns.get(attribute);
        if (column == null) {
            throw new IllegalArgumentException(attribute.label() + " is no attribute of " + table);
        }
        return column;
    }
}
