package dev.footfall.jdbc;

import dev.footfall.event.Event;
import dev.footfall.system.Measurement;
import java.lang.reflect.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** PostgreSQL: a batch travels as one array for each column. */
final class PostgresWriter implements Writer {

    private static final String INSERT_EVENTS =
            insert(Table.EVENT) + " ON CONFLICT (tenant, id) DO NOTHING RETURNING tenant, id";

    private static final String INSERT_PARTS = insert(Table.PART);

    private static final String CHANGE_SESSIONS = insert(Table.SESSION)
            + " ON CONFLICT (tenant, id) DO UPDATE SET visitor = greatest(kept.visitor, excluded.visitor),"
            + " user_id = greatest(kept.user_id, excluded.user_id), " + Merging.SESSION;

    private static final String CHANGE_REPORTS =
            insert(Table.REPORT) + " ON CONFLICT (tenant, id) DO UPDATE SET " + Merging.REPORT;

    private static final String CHANGE_DEVICES =
            insert(Table.DEVICE) + " ON CONFLICT (tenant, id) DO UPDATE SET " + Merging.DEVICE;

    private static final String INSERT_VIEWERS = insert(Table.VIEWER);

    private static final String DELETE_MARKS =
            "DELETE FROM footfall_unrolled WHERE tenant = ? AND utc_day = ? AND mark_no = ANY (?)";

    private static final String INSERT_MARKS = insert(Table.UNROLLED);

    private static final String CHANGE_USERS = insert(Table.USER) + " ON CONFLICT (tenant, id) DO UPDATE SET "
            + Merging.USER + " WHERE " + Merging.USER_CHANGES;

    private static final String MARK_ACTIVE = """
            INSERT INTO footfall_active AS kept (tenant, utc_day, user_no, morning, afternoon)
            SELECT given.tenant, given.utc_day, known.user_no, given.morning, given.afternoon
            FROM unnest(?::text[], ?::int4[], ?::text[], ?::int8[], ?::int8[])
                AS given (tenant, utc_day, id, morning, afternoon)
            JOIN footfall_known_user AS known ON known.tenant = given.tenant AND known.id = given.id
            ORDER BY given.tenant, given.utc_day, known.user_no
            ON CONFLICT (tenant, utc_day, user_no) DO UPDATE SET
                morning = kept.morning | excluded.morning, afternoon = kept.afternoon | excluded.afternoon
            WHERE (excluded.morning & ~kept.morning) <> 0 OR (excluded.afternoon & ~kept.afternoon) <> 0
            """;

    private static final List<Column<ActiveRow>> ACTIVE = List.of(
            Column.text("tenant", ActiveRow::tenant),
            new Column<>("utc_day", ColumnType.SMALL_NUMBER, ActiveRow::day),
            Column.text("id", ActiveRow::user),
            Column.number("morning", row -> row.quarters().morning()),
            Column.number("afternoon", row -> row.quarters().afternoon()));

    private static final String INSERT_KEYS = insert(Table.DEVICE_KEY) + " ON CONFLICT (tenant, id) DO NOTHING";

    private static final String REPLACE_MEASUREMENT = "INSERT INTO footfall_system (" + MeasurementRow.COLUMNS
            + ") VALUES (" + MeasurementRow.PLACES + ") ON CONFLICT (seconds, begins_at, run) DO UPDATE SET "
            + MeasurementRow.CHANGES;

    private static final String INSERT_SALT =
            "INSERT INTO footfall_salt (epoch_day, salt) VALUES (?, ?) ON CONFLICT DO NOTHING";

    private static <T> String insert(Table<T> table) {
        return "INSERT INTO " + table.name() + " AS kept (" + table.names() + ") SELECT "
                + table.list(column -> column.name() + (column.type() == ColumnType.JSON ? "::jsonb" : ""))
                + " FROM unnest(" + table.list(column -> "?::" + column.type().postgres() + "[]") + ") AS given ("
                + table.names() + ")";
    }

    @Override
    public Set<EventKey> insertEvents(Connection connection, List<Event> events) throws SQLException {
        Set<EventKey> keys = new HashSet<>();
        try (PreparedStatement statement = connection.prepareStatement(INSERT_EVENTS)) {
            bind(statement, Table.EVENT.columns(), events);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    keys.add(new EventKey(rows.getString(1), rows.getObject(2, UUID.class)));
                }
            }
        }
        return keys;
    }

    @Override
    public void insertParts(Connection connection, List<PartRow> parts) throws SQLException {
        write(connection, INSERT_PARTS, Table.PART, parts);
    }

    @Override
    public void changeSessions(Connection connection, List<SessionRow> changes) throws SQLException {
        write(connection, CHANGE_SESSIONS, Table.SESSION, changes);
    }

    @Override
    public void changeReports(Connection connection, List<ReportRow> changes) throws SQLException {
        write(connection, CHANGE_REPORTS, Table.REPORT, changes);
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
        write(connection, INSERT_MARKS, Table.UNROLLED, marks);
    }

    @Override
    public void deleteMarks(Connection connection, String tenant, int day, List<DayRoll.MarkRow> marks)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(DELETE_MARKS)) {
            statement.setString(1, tenant);
            statement.setInt(2, day);
            Object[] numbers = marks.stream().map(DayRoll.MarkRow::number).toArray();
            statement.setArray(3, connection.createArrayOf("int8", numbers));
            statement.executeUpdate();
        }
    }

    @Override
    public void changeUsers(Connection connection, List<UserRow> changes) throws SQLException {
        write(connection, CHANGE_USERS, Table.USER, changes);
    }

    @Override
    public void markActive(Connection connection, List<ActiveRow> days) throws SQLException {
        write(connection, MARK_ACTIVE, ACTIVE, days);
    }

    @Override
    public <R> List<R> lock(Connection connection, Lookup<R> lookup, String tenant, List<String> ids)
            throws SQLException {
        List<R> locked = new ArrayList<>();
        String sql =
                "SELECT " + lookup.columns() + " FROM unnest(?::text[]) WITH ORDINALITY AS wanted (wanted_id, place)"
                        + " JOIN " + lookup.table() + " AS kept ON kept.tenant = ? AND kept.id = wanted.wanted_id"
                        + " ORDER BY place FOR UPDATE OF kept";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setArray(1, connection.createArrayOf("text", ids.toArray()));
            statement.setString(2, tenant);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    locked.add(lookup.mapping().of(rows));
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
        String changes = table.list(column -> column.name() + " = excluded." + column.name());
        write(connection, insert(table) + " ON CONFLICT (tenant, id) DO UPDATE SET " + changes, table, rows);
    }

    private static <T> void write(Connection connection, String sql, Table<T> table, List<T> rows) throws SQLException {
        write(connection, sql, table.columns(), rows);
    }

    private static <T> void write(Connection connection, String sql, List<Column<T>> columns, List<T> rows)
            throws SQLException {
        if (!rows.isEmpty()) {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                bind(statement, columns, rows);
                statement.executeUpdate();
            }
        }
    }

    private static <T> void bind(PreparedStatement statement, List<Column<T>> columns, List<T> rows)
            throws SQLException {
        int index = 1;
        for (Column<T> column : columns) {
            Object[] values = (Object[]) Array.newInstance(column.type().javaType(), rows.size());
            for (int i = 0; i < values.length; i++) {
                values[i] = column.value().apply(rows.get(i));
            }
            statement.setArray(
                    index++,
                    statement.getConnection().createArrayOf(column.type().postgres(), values));
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
