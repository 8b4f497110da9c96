package dev.footfall.jdbc;

import dev.footfall.event.JsonObject;
import dev.footfall.query.Slots;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/** H2 is told which index to use: left alone it may read and sort all events of a tenant. */
final class H2Reader implements Reader {

    private static final String OF_TYPE = "footfall_event USE INDEX (footfall_event_type)";

    private static final String JOINED = "UNNEST(?, ?) AS wanted (wanted_type, wanted_tenant) JOIN " + OF_TYPE
            + " ON footfall_event.tenant = wanted.wanted_tenant AND footfall_event.type = wanted.wanted_type";

    private static final String OF_SESSIONS = "UNNEST(?, ?) AS wanted (wanted_session, wanted_tenant)"
            + " JOIN footfall_event USE INDEX (footfall_event_session)"
            + " ON footfall_event.tenant = wanted.wanted_tenant AND footfall_event.session_id = wanted.wanted_session";

    private static final String LAZY = "SET LAZY_QUERY_EXECUTION TRUE";
    private static final String NOT_LAZY = "SET LAZY_QUERY_EXECUTION FALSE";

    @Override
    public String eventsByTime() {
        return "footfall_event USE INDEX (footfall_event_time)";
    }

    @Override
    public String eventsOfOneType() {
        return OF_TYPE;
    }

    @Override
    public String eventsByUser() {
        return "footfall_event USE INDEX (footfall_event_user)";
    }

    @Override
    public String eventsByVisitor() {
        return "footfall_event USE INDEX (footfall_event_visitor)";
    }

    /** Each is joined, as types are. */
    @Override
    public SqlText eventsBySession(String tenant, Collection<String> sessions, List<SqlText> where) {
        return SqlText.of(
                OF_SESSIONS,
                sessions.toArray(String[]::new),
                Collections.nCopies(sessions.size(), tenant).toArray(String[]::new));
    }

    @Override
    public String eventsByAsset() {
        return "footfall_event USE INDEX (footfall_event_asset)";
    }

    /**
     * Of several types each is joined: with IN, H2 reads all types of the tenant. The tenant is joined with them, so
     * that H2 cannot begin with the events.
     */
    @Override
    public SqlText eventsByType(String tenant, Set<String> types, List<SqlText> where) {
        if (types.size() == 1) {
            where.add(SqlText.of(
                    "footfall_event.tenant = ? AND type = ?",
                    tenant,
                    types.iterator().next()));
            return SqlText.of(OF_TYPE);
        }
        String[] tenants = new String[types.size()];
        Arrays.fill(tenants, tenant);
        return SqlText.of(JOINED, types.toArray(String[]::new), tenants);
    }

    @Override
    public String byTime(String table, String index) {
        return table + " USE INDEX (" + index + ")";
    }

    @Override
    public String activeDays() {
        return "footfall_active USE INDEX (footfall_active_day)";
    }

    @Override
    public boolean walksIndexesBackwards() {
        return false;
    }

    @Override
    public boolean tellsContainment() {
        return false;
    }

    /** A fragment that is everywhere instead of none: the text does not tell what is looked for. */
    @Override
    public SqlText contains(JsonObject contained) {
        List<String> found = JsonFragments.of(contained.asMap());
        List<SqlText> fragments = (found.isEmpty() ? List.of("") : found)
                .stream()
                        .map(fragment -> SqlText.of("LOCATE(?, metadata) > 0", fragment))
                        .toList();
        return new SqlText().join(" AND ", fragments);
    }

    /** H2 itself sorts by UTF-16 units. */
    @Override
    public String byCodePoint(String column) {
        return "STRINGTOUTF8(" + column + ")";
    }

    /** Otherwise H2 puts the whole result on disk first, which takes as long again as reading it. */
    @Override
    public RowStream stream(Connection connection, String sql) throws SQLException {
        return RowStream.with(connection, sql, LAZY, H2Session.isLazy(connection) ? LAZY : NOT_LAZY);
    }

    /** A tree of comparisons: a few for each row, however many stretches there are. */
    @Override
    public SqlText slot(String time, Slots.Cut cut) {
        SqlText tree = new SqlText();
        grow(tree, time, cut.stretches());
        return tree;
    }

    private static void grow(SqlText tree, String time, List<Slots.Stretch> stretches) {
        if (stretches.size() == 1) {
            tree.literal(stretches.get(0).slot());
            return;
        }
        int middle = stretches.size() / 2;
        tree.add("CASE WHEN " + time + " < ")
                .literal(Millis.ceil(stretches.get(middle).from()))
                .add(" THEN ");
        grow(tree, time, stretches.subList(0, middle));
        tree.add(" ELSE ");
        grow(tree, time, stretches.subList(middle, stretches.size()));
        tree.add(" END");
    }
}
