package dev.footfall.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footfall.query.Dataset;
import dev.footfall.query.Filter;
import dev.footfall.query.Measure;
import dev.footfall.query.Slots;
import dev.footfall.query.StoreQuery;
import dev.footfall.time.TimeRange;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** H2 streams only where a setting of the session says so, and the session may be a host's. */
class StreamedConnectionTest {

    /** Fails in its third row: at once if H2 makes the whole result first, later if it does not. */
    private static final String FAILS_LATER = "SELECT 1 / (3 - X) FROM SYSTEM_RANGE(1, 5)";

    private static final StoreQuery VIEWERS = new StoreQuery(
            Events.SHOP,
            Dataset.VIEWING,
            TimeRange.ALL,
            Slots.NONE,
            List.of(Measure.count("rows")),
            List.of(),
            Filter.ALL,
            false,
            List.of(),
            1);

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

    static List<DataSource> lazyByThemselves() {
        String url = Backend.H2.newUrl() + ";LAZY_QUERY_EXECUTION=1";
        return List.of(Backend.hosts(url), Backend.dataSource(url));
    }

    @ParameterizedTest
    @MethodSource("lazyByThemselves")
    void whatAHostHasSetStaysSet(DataSource dataSource) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            try (RowStream stream = new H2Reader().stream(connection, FAILS_LATER)) {
                assertThat(stream.statement().executeQuery().next()).isTrue();
            }
            assertIsLazy(connection);
        }
    }

    @Test
    void aConnectionThatIsSharedIsGivenBackAsTheHostHasSetIt() throws SQLException {
        String url = Backend.H2.newUrl() + ";LAZY_QUERY_EXECUTION=1";
        try (Connection connection = Backend.hosts(url).getConnection()) {
            Connection shared = DataSources.wrap(
                    connection, (method, arguments, call) -> method.getName().equals("close") ? null : call.proceed());
            try (JdbcStore store =
                    JdbcStore.builder().dataSource(DataSources.of(() -> shared)).build()) {
                store.prepare();
                store.events().append(new Viewers(1).sessions(20));
                assertThat(store.aggregates().aggregate(VIEWERS)).hasSize(1);
            }
            assertIsLazy(connection);
        }
    }

    private static void assertIsLazy(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(FAILS_LATER)) {
            assertThat(rows.next()).isTrue();
        }
    }

    private static Connection connection() throws SQLException {
        return Backend.hosts(Backend.H2.newUrl()).getConnection();
    }

    private static void assertIsNotLazy(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.executeQuery(FAILS_LATER)).hasMessageContaining("Division by zero");
        }
    }
}
