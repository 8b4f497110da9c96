package dev.footfall.jdbc;

import dev.footfall.event.Event;
import dev.footfall.system.Measurement;
import java.lang.reflect.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
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
            + " ON CONFLICT (tenant, id) DO UPDATE SET visitor = greatest(kept.visitor, excluded.visitor), "
            + Merging.SESSION;

    private static final String CHANGE_REPORTS =
            insert(Table.REPORT) + " ON CONFLICT (tenant, id) DO UPDATE SET " + Merging.REPORT;

    private static final String CHANGE_DEVICES =
            insert(Table.DEVICE) + " ON CONFLICT (tenant, id) DO UPDATE SET " + Merging.DEVICE;

    private static final String INSERT_VIEWERS = insert(Table.VIEWER);

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
            bind(statement, Table.EVENT, events);
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
    public void changeSessions(Connection connection, List<SessionChange> changes) throws SQLException {
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
    public void insertKeys(Connection connection, List<DeviceKeyRow> keys) throws SQLException {
        write(connection, INSERT_KEYS, Table.DEVICE_KEY, keys);
    }

    @Override
    public <T> void replace(Connection connection, Table<T> table, List<T> rows) throws SQLException {
        String changes = table.list(column -> column.name() + " = excluded." + column.name());
        write(connection, insert(table) + " ON CONFLICT (tenant, id) DO UPDATE SET " + changes, table, rows);
    }

    private static <T> void write(Connection connection, String sql, Table<T> table, List<T> rows) throws SQLException {
        if (!rows.isEmpty()) {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                bind(statement, table, rows);
                statement.executeUpdate();
            }
        }
    }

    private static <T> void bind(PreparedStatement statement, Table<T> table, List<T> rows) throws SQLException {
        int index = 1;
        for (Column<T> column : table.columns()) {
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
