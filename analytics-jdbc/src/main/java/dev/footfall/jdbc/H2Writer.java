package dev.footfall.jdbc;

import dev.footfall.event.Event;
import dev.footfall.system.Measurement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** H2: looks for known ids first, then writes in batches of plain rows. */
final class H2Writer implements Writer {

    /** Written as a join, which H2 answers id by id; for {@code id = ANY(?)} it reads the whole tenant. */
    private static final String KNOWN_IDS = """
            SELECT wanted_id
            FROM UNNEST(?) AS wanted (wanted_id)
            JOIN footfall_event ON footfall_event.tenant = ? AND footfall_event.id = wanted.wanted_id
            """;

    private static final String INSERT_EVENT = insert(Table.EVENT);

    private static final String INSERT_PART = insert(Table.PART);

    /** H2 itself compares texts by UTF-16 units. */
    private static final String CHANGE_SESSION =
            merge(Table.SESSION, greater("visitor") + ", " + greater("user_id") + ", " + Merging.SESSION);

    private static final String CHANGE_REPORT = merge(Table.REPORT, Merging.REPORT);

    private static final String CHANGE_DEVICES = merge(Table.DEVICE, Merging.DEVICE);

    private static final String INSERT_VIEWERS = insert(Table.VIEWER);

    private static final String DELETE_MARK =
            "DELETE FROM footfall_unrolled WHERE tenant = ? AND utc_day = ? AND quarter = ? AND mark_no = ?";

    private static final String INSERT_MARK = insert(Table.UNROLLED);

    private static final String CHANGE_USER = merge(Table.USER, Merging.USER);

    private static final String INSERT_KEYS = insertIfAbsent(Table.DEVICE_KEY);

    private static final String REPLACE_MEASUREMENT = "MERGE INTO footfall_system (" + MeasurementRow.COLUMNS
            + ") KEY (seconds, begins_at, run) VALUES (" + MeasurementRow.PLACES + ")";

    private static final String INSERT_SALT = """
            INSERT INTO footfall_salt (epoch_day, salt)
            SELECT * FROM (VALUES (CAST(? AS BIGINT), CAST(? AS VARBINARY))) AS candidate (epoch_day, salt)
            WHERE NOT EXISTS (SELECT 1 FROM footfall_salt WHERE footfall_salt.epoch_day = candidate.epoch_day)
            """;

    private static String greater(String column) {
        return "# = CASE WHEN kept.# IS NULL OR STRINGTOUTF8(excluded.#) > STRINGTOUTF8(kept.#) THEN excluded.# ELSE kept.# END"
                .replace("#", column);
    }

    private static <T> String insert(Table<T> table) {
        return "INSERT INTO " + table.name() + " (" + table.names() + ") VALUES (" + table.list(column -> "?") + ")";
    }

    private static <T> String merge(Table<T> table, String changes) {
        return merge(table) + " WHEN MATCHED THEN UPDATE SET " + changes + insertOther(table);
    }

    private static <T> String insertIfAbsent(Table<T> table) {
        return merge(table) + insertOther(table);
    }

    private static <T> String merge(Table<T> table) {
        return "MERGE INTO " + table.name() + " AS kept USING (VALUES ("
                + table.list(column -> "CAST(? AS " + column.type().h2() + ")") + ")) AS excluded (" + table.names()
                + ") ON kept.tenant = excluded.tenant AND kept.id = excluded.id";
    }

    private static <T> String insertOther(Table<T> table) {
        return " WHEN NOT MATCHED THEN INSERT (" + table.names() + ") VALUES ("
                + table.list(column -> "excluded." + column.name()) + ")";
    }

    @Override
    public Set<EventKey> insertEvents(Connection connection, List<Event> events) throws SQLException {
        Set<EventKey> known = known(connection, events);
        List<Event> fresh = events.stream()
                .filter(event -> !known.contains(EventKey.of(event)))
                .toList();
        write(connection, INSERT_EVENT, Table.EVENT, fresh);
        return fresh.stream().map(EventKey::of).collect(Collectors.toCollection(HashSet::new));
    }

    private static Set<EventKey> known(Connection connection, List<Event> events) throws SQLException {
        Map<String, List<UUID>> ids = events.stream()
                .collect(Collectors.groupingBy(
                        event -> event.tenant().id(), Collectors.mapping(Event::id, Collectors.toList())));
        Set<EventKey> known = new HashSet<>();
        try (PreparedStatement statement = connection.prepareStatement(KNOWN_IDS)) {
            for (Map.Entry<String, List<UUID>> entry : ids.entrySet()) {
                statement.setArray(
                        1, connection.createArrayOf("uuid", entry.getValue().toArray()));
                statement.setString(2, entry.getKey());
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        known.add(new EventKey(entry.getKey(), rows.getObject(1, UUID.class)));
                    }
                }
            }
        }
        return known;
    }

    @Override
    public void insertParts(Connection connection, List<PartRow> parts) throws SQLException {
        write(connection, INSERT_PART, Table.PART, parts);
    }

    @Override
    public void changeSessions(Connection connection, List<SessionRow> changes) throws SQLException {
        write(connection, CHANGE_SESSION, Table.SESSION, changes);
    }

    @Override
    public void changeReports(Connection connection, List<ReportRow> changes) throws SQLException {
        write(connection, CHANGE_REPORT, Table.REPORT, changes);
    }

    @Override
    public void changeDevices(Connection connection, List<DeviceRow> changes) throws SQLException {
        write(connection, CHANGE_DEVICES, Table.DEVICE, changes);
    }

    @Override
    public void insertViewers(Connection connection, List<ViewerRow> viewers) throws SQLException {
        write(connection, INSERT_VIEWERS, Table.VIEWER, viewers);
    }

    @Override
    public void insertMarks(Connection connection, List<Mark> marks) throws SQLException {
        write(connection, INSERT_MARK, Table.UNROLLED, marks);
    }

    /**
     * One by one along the key: H2 looks at each element of an array for each row, and has no longer ones than 65,536.
     */
    @Override
    public void deleteMarks(Connection connection, String tenant, int day, List<DayRoll.MarkRow> marks)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(DELETE_MARK)) {
            statement.setString(1, tenant);
            statement.setInt(2, day);
            for (DayRoll.MarkRow mark : marks) {
                statement.setInt(3, mark.quarter());
                statement.setLong(4, mark.number());
                statement.executeUpdate();
            }
        }
    }

    @Override
    public void changeUsers(Connection connection, List<UserRow> changes) throws SQLException {
        write(connection, CHANGE_USER, Table.USER, H2Users.telling(connection, changes));
    }

    @Override
    public void markActive(Connection connection, List<ActiveRow> days) throws SQLException {
        H2Users.markActive(connection, days);
    }

    /** One by one: H2 locks no rows of a join. */
    @Override
    public <R> List<R> lock(Connection connection, Lookup<R> lookup, String tenant, List<String> ids)
            throws SQLException {
        List<R> locked = new ArrayList<>();
        String sql =
                "SELECT " + lookup.columns() + " FROM " + lookup.table() + " WHERE tenant = ? AND id = ? FOR UPDATE";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, tenant);
            for (String id : ids) {
                statement.setString(2, id);
                try (ResultSet row = statement.executeQuery()) {
                    if (row.next()) {
                        locked.add(lookup.mapping().of(row));
                    }
                }
            }
        }
        return locked;
    }

    @Override
    public void insertKeys(Connection connection, List<DeviceKeyRow> keys) throws SQLException {
        write(connection, INSERT_KEYS, Table.DEVICE_KEY, keys);
    }

    @Override
    public <T> void replace(Connection connection, Table<T> table, List<T> rows) throws SQLException {
        String merge = "MERGE INTO " + table.name() + " (" + table.names() + ") KEY (tenant, id) VALUES ("
                + table.list(column -> "?") + ")";
        write(connection, merge, table, rows);
    }

    private static <T> void write(Connection connection, String sql, Table<T> table, List<T> rows) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (T row : rows) {
                int index = 1;
                for (Column<T> column : table.columns()) {
                    statement.setObject(index++, column.value().apply(row));
                }
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    @Override
    public void replaceMeasurements(Connection connection, List<Measurement> measurements) throws SQLException {
        MeasurementRow.write(connection, REPLACE_MEASUREMENT, measurements);
    }

    @Override
    public void insertSalt(Connection connection, long day, byte[] salt) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(INSERT_SALT)) {
            statement.setLong(1, day);
            statement.setBytes(2, salt);
            statement.executeUpdate();
        }
    }
}
