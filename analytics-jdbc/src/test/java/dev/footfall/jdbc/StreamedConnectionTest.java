package dev.footfall.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

/** H2 streams only where a setting of the session says so, and the session may be a host's. */
class StreamedConnectionTest {

    /** Fails in its third row: at once if H2 makes the whole result first, later if it does not. */
    private static final String FAILS_LATER = "SELECT 1 / (3 - X) FROM SYSTEM_RANGE(1, 5)";

    @Test
    void rowsComeWhileTheyAreRead() throws SQLException {
        try (Connection connection = connection();
                RowStream stream = new H2Reader().stream(connection, FAILS_LATER);
                ResultSet rows = stream.statement().executeQuery()) {
            assertThat(rows.next()).isTrue();
        }
    }

    @Test
    void theSettingIsTakenBack() throws SQLException {
        try (Connection connection = connection()) {
            try (RowStream stream = new H2Reader().stream(connection, FAILS_LATER)) {
                assertThat(stream.statement().executeQuery().next()).isTrue();
            }
            assertIsNotLazy(connection);
        }
    }

    @Test
    void theSettingIsTakenBackFromAStatementThatCannotBePrepared() throws SQLException {
        try (Connection connection = connection()) {
            assertThatThrownBy(() -> new H2Reader().stream(connection, "SELECT nothing FROM nowhere"))
                    .isInstanceOf(SQLException.class);
            assertIsNotLazy(connection);
        }
    }

    private static Connection connection() throws SQLException {
        return Backend.dataSource(Backend.H2.newUrl()).getConnection();
    }

    private static void assertIsNotLazy(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.executeQuery(FAILS_LATER)).hasMessageContaining("Division by zero");
        }
    }
}
