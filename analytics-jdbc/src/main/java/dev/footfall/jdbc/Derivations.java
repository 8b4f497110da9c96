package dev.footfall.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/** Rows that nothing tells of any more. */
final class Derivations {

    private Derivations() {}

    static void delete(Connection connection, Table<?> table, String tenant, List<String> ids) throws SQLException {
        if (ids.isEmpty()) {
            return;
        }
        String sql = "DELETE FROM " + table.name() + " WHERE tenant = ? AND id = ?";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, tenant);
            for (String id : ids) {
                statement.setString(2, id);
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }
}
