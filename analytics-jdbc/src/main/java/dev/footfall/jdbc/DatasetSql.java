package dev.footfall.jdbc;

import static java.util.Map.entry;

import dev.footfall.query.Attribute;
import dev.footfall.query.Dataset;
import dev.footfall.time.TimeRange;
import java.util.HashMap;
import java.util.Map;

/**
 * Where the rows of a dataset are.
 *
 * @param table the one that has its times
 * @param index the index that runs along these
 * @param columns what an attribute is there
 */
record DatasetSql(String table, String index, String time, Map<Attribute, String> columns) {

    private static final Map<Attribute, String> OF_EVENT = Map.ofEntries(
            entry(Attribute.TYPE, "type"),
            entry(Attribute.ASSET, "asset"),
            entry(Attribute.WORKSPACE, "workspace"),
            entry(Attribute.USER, "user_id"),
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

    private static final Map<Attribute, String> OF_SESSION = Map.of(
            Attribute.SESSION_ID, "id",
            Attribute.VISITOR, "visitor",
            Attribute.DURATION, "(ended_at - started_at)",
            Attribute.SESSION_EVENTS, "events");

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
    private static final DatasetSql SESSION =
            new DatasetSql("footfall_session", "footfall_session_start", "started_at", OF_SESSION);
    private static final DatasetSql REPORT =
            new DatasetSql("footfall_report", "footfall_report_creation", "created_at", OF_REPORT);

    private static final DatasetSql VIEWING =
            new DatasetSql("footfall_viewer", "footfall_viewer_time", "began_at", OF_VIEWING);

    static DatasetSql of(Dataset dataset) {
        return switch (dataset) {
            case EVENT -> EVENT;
            case PART -> PART;
            case SESSION -> SESSION;
            case REPORT -> REPORT;
            case VIEWING -> VIEWING;
            case USER -> throw new UnsupportedOperationException("users");
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

    String column(Attribute attribute) {
        String column = columns.get(attribute);
        if (column == null) {
            throw new IllegalArgumentException(attribute.label() + " is no attribute of " + table);
        }
        return column;
    }
}
