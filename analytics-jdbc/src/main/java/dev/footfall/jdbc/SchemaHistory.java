package dev.footfall.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Which migrations a schema has had, in a table of our own. */
final class SchemaHistory {

    static final String CREATE = """
            CREATE TABLE IF NOT EXISTS footfall_schema_history (
                version      INTEGER NOT NULL PRIMARY KEY,
                description  VARCHAR(200) NOT NULL,
                checksum     VARCHAR(64) NOT NULL,
                installed_at BIGINT NOT NULL,
                ms           BIGINT NOT NULL
            )
            """;

    private static final String READ = "SELECT version, checksum FROM footfall_schema_history ORDER BY version";

    private static final String ADD = """
            INSERT INTO footfall_schema_history (version, description, checksum, installed_at, ms)
            VALUES (?, ?, ?, ?, ?)
            """;

    private static final Set<String> NO_SUCH_TABLE = Set.of("42P01", "42S02", "42S03", "42S04");

    private final Connection connection;

    SchemaHistory(Connection connection) {
        this.connection = connection;
    }

    void create() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(CREATE);
        }
    }

    /** Checksums by version; none where there is no such table yet. */
    Map<Integer, String> read() throws SQLException {
        Map<Integer, String> checksums = new TreeMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(READ)) {
            while (row.next()) {
                checksums.put(row.getInt("version"), row.getString("checksum"));
            }
        } catch (SQLException e) {
            if (!NO_SUCH_TABLE.contains(String.valueOf(e.getSQLState()))) {
                throw e;
            }
            connection.rollback();
        }
        return checksums;
    }

    void add(Migration migration, long installedAt, long millis) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(ADD)) {
            statement.setInt(1, migration.version());
            statement.setString(2, migration.description());
            statement.setString(3, migration.checksum());
            statement.setLong(4, installedAt);
            statement.setLong(5, millis);
            statement.executeUpdate();
        }
    }
}
