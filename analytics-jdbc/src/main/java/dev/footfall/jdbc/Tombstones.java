package dev.footfall.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The ids of erased events: whoever sends one of these again changes nothing. */
final class Tombstones {

    /** Looked up one after the other, as in {@link WantedIds}. */
    static final String KNOWN = """
            SELECT wanted_tenant, wanted_id
            FROM UNNEST(?, ?) AS wanted (wanted_tenant, wanted_id)
            JOIN footfall_erased
                ON footfall_erased.tenant = wanted.wanted_tenant AND footfall_erased.id = wanted.wanted_id
            """;

    private static final String INSERT = "INSERT INTO footfall_erased (tenant, id) VALUES (?, ?)";

    private static final String TAKE_BACK = "DELETE FROM footfall_event WHERE tenant = ? AND id = ?";

    private Tombstones() {}

    /**
     * Deletes those events again that have been erased before, of which nothing is derived yet, and returns their keys.
     * Asked after they were stored and not before: whoever stores one that somebody erases right now waits for that,
     * and only then is it known here.
     */
    static Set<EventKey> takeBack(Connection connection, Set<EventKey> stored) throws SQLException {
        Set<EventKey> erased = stored.isEmpty() ? Set.of() : among(connection, List.copyOf(stored));
        write(connection, TAKE_BACK, erased);
        return erased;
    }

    private static Set<EventKey> among(Connection connection, List<EventKey> keys) throws SQLException {
        Set<EventKey> erased = new HashSet<>();
        try (PreparedStatement statement = connection.prepareStatement(KNOWN)) {
            Object[] tenants = keys.stream().map(EventKey::tenant).toArray();
            Object[] ids = keys.stream().map(EventKey::id).toArray();
            statement.setArray(1, connection.createArrayOf("varchar", tenants));
            statement.setArray(2, connection.createArrayOf("uuid", ids));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    erased.add(new EventKey(rows.getString(1), rows.getObject(2, UUID.class)));
                }
            }
        }
        return erased;
    }

    static void keep(Connection connection, Collection<EventKey> keys) throws SQLException {
        write(connection, INSERT, keys);
    }

    /** A statement for each key, sent together. */
    static void write(Connection connection, String sql, Collection<EventKey> keys) throws SQLException {
        if (keys.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (EventKey key : keys) {
                statement.setString(1, key.tenant());
                statement.setObject(2, key.id());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }
}
