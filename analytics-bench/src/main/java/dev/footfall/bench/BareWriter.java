package dev.footfall.bench;

import dev.footfall.device.DeviceCategory;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The limit: rows like those of the world, written into the same tables by the shortest JDBC program that is as
 * durable. It checks nothing, derives nothing and knows its rows beforehand.
 */
final class BareWriter implements AutoCloseable {

    private static final List<String> COLUMNS = List.of(
            "tenant",
            "id",
            "type",
            "occurred_at",
            "created_at",
            "asset",
            "user_id",
            "session_id",
            "configuration",
            "metadata",
            "metric",
            "user_agent",
            "category",
            "platform",
            "bot",
            "parts");
    private static final List<String> TYPES = List.of(
            "text", "uuid", "text", "int8", "int8", "text", "text", "text", "text", "text", "float8", "text", "text",
            "text", "bool", "int4");

    private final boolean h2;
    private final Connection connection;
    private final PreparedStatement insert;
    private final PreparedStatement sessions;
    private final Random random = new Random();

    BareWriter(TestDatabase database) throws SQLException {
        h2 = database.isH2();
        connection = database.connect();
        connection.setAutoCommit(false);
        insert = connection.prepareStatement(h2 ? h2Insert() : postgresInsert());
        sessions = connection.prepareStatement(h2 ? H2_SESSION : POSTGRES_SESSION);
    }

    private static final String H2_SESSION = """
            MERGE INTO footfall_session s USING (VALUES (?, ?, CAST(? AS BIGINT), CAST(? AS BIGINT))) v (tenant, id, at, n)
            ON s.tenant = v.tenant AND s.id = v.id
            WHEN MATCHED THEN UPDATE SET ended_at = GREATEST(s.ended_at, v.at), events = s.events + v.n
            WHEN NOT MATCHED THEN INSERT (tenant, id, started_at, ended_at, events) VALUES (v.tenant, v.id, v.at, v.at, v.n)
            """;
    private static final String POSTGRES_SESSION = """
            INSERT INTO footfall_session AS s (tenant, id, started_at, ended_at, events)
            SELECT t, i, a, a, n FROM unnest(?::text[], ?::text[], ?::int8[], ?::int8[]) AS v (t, i, a, n)
            ON CONFLICT (tenant, id) DO UPDATE
            SET ended_at = greatest(s.ended_at, excluded.ended_at), events = s.events + excluded.events
            """;

    private static String h2Insert() {
        return "INSERT INTO footfall_event (" + String.join(", ", COLUMNS) + ") VALUES ("
                + String.join(", ", Collections.nCopies(COLUMNS.size(), "?")) + ")";
    }

    private static String postgresInsert() {
        String arrays = TYPES.stream().map(type -> "?::" + type + "[]").collect(Collectors.joining(", "));
        String values = COLUMNS.stream()
                .map(column ->
                        column.equals("metadata") || column.equals("configuration") ? column + "::jsonb" : column)
                .collect(Collectors.joining(", "));
        return "INSERT INTO footfall_event (" + String.join(", ", COLUMNS) + ") SELECT " + values + " FROM unnest("
                + arrays + ") AS v (" + String.join(", ", COLUMNS) + ") ON CONFLICT DO NOTHING";
    }

    /** Writes that many rows in one transaction. */
    void commit(int rows) throws SQLException {
        List<Object[]> values = new ArrayList<>(rows);
        for (int i = 0; i < rows; i++) {
            values.add(row());
        }
        if (h2) {
            writeH2(values);
        } else {
            writePostgres(values);
        }
        connection.commit();
        if (h2) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("CHECKPOINT SYNC");
            }
        }
    }

    private Object[] row() {
        long now = System.currentTimeMillis();
        String session = "553eedf9-a42e-465e-a833-" + (100_000_000_000L + random.nextInt(5000));
        return new Object[] {
            World.TENANT,
            new UUID(now << 16 | 0x7000, random.nextLong()),
            "product interaction",
            now,
            now,
            "bee4a155-5b92-48ad-b3fb-f14a23563" + (100 + random.nextInt(800)),
            "u-" + random.nextInt(20_000),
            session,
            "{}",
            "{\"color\":\"walnut\",\"part\":\"p-" + random.nextInt(50) + "\",\"path\":\"/products/"
                    + random.nextInt(500) + "\"}",
            1.0,
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/140.0 Safari/537.36",
            DeviceCategory.DESKTOP.label(),
            "web",
            false,
            0
        };
    }

    private void writeH2(List<Object[]> rows) throws SQLException {
        for (Object[] row : rows) {
            for (int i = 0; i < row.length; i++) {
                insert.setObject(i + 1, row[i]);
            }
            insert.addBatch();
        }
        insert.executeBatch();
        for (SessionRow session : SessionRow.of(rows)) {
            sessions.setString(1, World.TENANT);
            sessions.setString(2, session.id());
            sessions.setLong(3, session.at());
            sessions.setLong(4, session.events());
            sessions.addBatch();
        }
        sessions.executeBatch();
    }

    private void writePostgres(List<Object[]> rows) throws SQLException {
        for (int column = 0; column < COLUMNS.size(); column++) {
            int at = column;
            Object[] values = rows.stream().map(row -> row[at]).toArray();
            insert.setArray(column + 1, connection.createArrayOf(TYPES.get(column), values));
        }
        insert.executeUpdate();
        List<SessionRow> changed = SessionRow.of(rows);
        sessions.setArray(
                1,
                array(
                        "text",
                        changed.stream().map(session -> (Object) World.TENANT).toArray()));
        sessions.setArray(
                2,
                array(
                        "text",
                        changed.stream().map(session -> (Object) session.id()).toArray()));
        sessions.setArray(
                3,
                array(
                        "int8",
                        changed.stream().map(session -> (Object) session.at()).toArray()));
        sessions.setArray(
                4,
                array(
                        "int8",
                        changed.stream()
                                .map(session -> (Object) session.events())
                                .toArray()));
        sessions.executeUpdate();
    }

    private java.sql.Array array(String type, Object[] values) throws SQLException {
        return connection.createArrayOf(type, values);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
