package dev.footfall.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/** The rows of a database once more, in DuckDB: what an engine made for counting takes for the same statements. */
final class DuckTwin implements AutoCloseable {

    private static final Map<String, List<String>> TABLES = new LinkedHashMap<>();
    private static final int FETCHED = 10_000;

    static {
        TABLES.put(
                "footfall_event",
                List.of(
                        "tenant VARCHAR",
                        "id UUID",
                        "type VARCHAR",
                        "occurred_at BIGINT",
                        "workspace VARCHAR",
                        "asset VARCHAR",
                        "user_id VARCHAR",
                        "session_id VARCHAR",
                        "visitor VARCHAR",
                        "category VARCHAR",
                        "platform VARCHAR",
                        "country VARCHAR",
                        "detail VARCHAR",
                        "metric DOUBLE",
                        "bot BOOLEAN"));
        TABLES.put(
                "footfall_part",
                List.of(
                        "tenant VARCHAR",
                        "event_id UUID",
                        "kind VARCHAR",
                        "part_key VARCHAR",
                        "label VARCHAR",
                        "code VARCHAR",
                        "amount DOUBLE"));
        TABLES.put(
                "footfall_session",
                List.of(
                        "tenant VARCHAR",
                        "id VARCHAR",
                        "user_id VARCHAR",
                        "started_at BIGINT",
                        "ended_at BIGINT",
                        "events BIGINT",
                        "page_views BIGINT",
                        "category VARCHAR",
                        "source VARCHAR"));
        TABLES.put(
                "footfall_report",
                List.of(
                        "tenant VARCHAR",
                        "created_at BIGINT",
                        "workspace VARCHAR",
                        "author VARCHAR",
                        "state_id VARCHAR",
                        "state_name VARCHAR"));
        TABLES.put(
                "footfall_viewer",
                List.of(
                        "tenant VARCHAR",
                        "id UUID",
                        "began_at BIGINT",
                        "device VARCHAR",
                        "traits VARCHAR",
                        "length BIGINT"));
        TABLES.put(
                "footfall_known_user",
                List.of(
                        "user_no BIGINT",
                        "tenant VARCHAR",
                        "id VARCHAR",
                        "first_seen BIGINT",
                        "arrived_in VARCHAR",
                        "signed_up_via VARCHAR"));
        TABLES.put("footfall_active", List.of("tenant VARCHAR", "utc_day INTEGER", "user_no BIGINT"));
    }

    private final Path directory;
    private final DuckDBConnection connection;

    private DuckTwin(Path directory, DuckDBConnection connection) {
        this.directory = directory;
        this.connection = connection;
    }

    static DuckTwin of(TestDatabase database) throws IOException, SQLException {
        Path directory = Files.createTempDirectory("duck");
        DuckDBConnection twin =
                (DuckDBConnection) DriverManager.getConnection("jdbc:duckdb:" + directory.resolve("twin.duckdb"));
        try (Statement statement = twin.createStatement();
                Connection source = database.connect()) {
            statement.execute("SET threads = 2");
            statement.execute("SET memory_limit = '2GB'");
            source.setAutoCommit(false);
            for (Map.Entry<String, List<String>> table : TABLES.entrySet()) {
                statement.execute("CREATE TABLE " + table.getKey() + " (" + String.join(", ", table.getValue()) + ")");
                copy(source, twin, table.getKey(), table.getValue());
            }
            statement.execute("CHECKPOINT");
        }
        return new DuckTwin(directory, twin);
    }

    private static void copy(Connection source, DuckDBConnection twin, String table, List<String> columns)
            throws SQLException {
        List<String> names = columns.stream()
                .map(column -> column.substring(0, column.indexOf(' ')))
                .toList();
        try (Statement statement = source.createStatement();
                DuckDBAppender appender = twin.createAppender(DuckDBConnection.DEFAULT_SCHEMA, table)) {
            statement.setFetchSize(FETCHED);
            try (ResultSet rows = statement.executeQuery("SELECT " + String.join(", ", names) + " FROM " + table)) {
                while (rows.next()) {
                    appender.beginRow();
                    for (int column = 1; column <= names.size(); column++) {
                        append(appender, rows.getObject(column));
                    }
                    appender.endRow();
                }
            }
        }
    }

    private static void append(DuckDBAppender appender, @Nullable Object value) throws SQLException {
        if (value == null) {
            appender.appendNull();
        } else if (value instanceof String text) {
            appender.append(text);
        } else if (value instanceof Long number) {
            appender.append(number);
        } else if (value instanceof Integer number) {
            appender.append(number);
        } else if (value instanceof Double number) {
            appender.append(number);
        } else if (value instanceof Boolean flag) {
            appender.append(flag);
        } else if (value instanceof UUID id) {
            appender.append(id);
        } else {
            throw new IllegalArgumentException("a value of " + value.getClass());
        }
    }

    Connection connection() {
        return connection;
    }

    /** On disk, everything included. */
    long bytes() throws IOException {
        return TestDatabase.size(directory);
    }

    @Override
    public void close() throws IOException, SQLException {
        connection.close();
        TestDatabase.delete(directory);
    }
}
