package dev.footfall.jdbc;

import dev.footfall.event.Event;
import dev.footfall.event.JsonObject;
import java.lang.reflect.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** PostgreSQL: a batch travels as one array for each column. */
final class PostgresDialect implements Dialect {

    private static final Set<String> CONFLICTS = Set.of("40001", "40P01");

    /** Reading alone gives a transaction no id. */
    private static final String HAS_CHANGES = "SELECT txid_current_if_assigned() IS NOT NULL";

    /** A server, a database or a role may be set not to wait for its disk: for our commits it does. */
    private static final String BEFORE_WRITE = """
            SELECT set_config('statement_timeout', ?, true),
                   CASE WHEN ? AND current_setting('synchronous_commit') = 'off'
                        THEN set_config('synchronous_commit', 'on', true) END
            """;

    private static final String INSERT_EVENTS = insertEvents();

    private static final String INSERT_PARTS = """
            INSERT INTO footfall_part (tenant, event_id, place, kind, part_key, label, amount, begins_at)
            SELECT * FROM unnest(?::text[], ?::uuid[], ?::int4[], ?::text[], ?::text[], ?::text[], ?::float8[], ?::int8[])
            """;

    private static final String CHANGE_SESSIONS = """
            INSERT INTO footfall_session AS kept (tenant, id, visitor, started_at, ended_at, events)
            SELECT * FROM unnest(?::text[], ?::text[], ?::text[], ?::int8[], ?::int8[], ?::int8[])
            ON CONFLICT (tenant, id) DO UPDATE SET
                visitor = greatest(kept.visitor, excluded.visitor),
                started_at = least(kept.started_at, excluded.started_at),
                ended_at = greatest(kept.ended_at, excluded.ended_at),
                events = kept.events + excluded.events
            """;

    private static final String INSERT_SALT =
            "INSERT INTO footfall_salt (epoch_day, salt) VALUES (?, ?) ON CONFLICT DO NOTHING";

    private final String statementTimeout;
    private final Duration longestSilence;
    private final boolean durable;

    PostgresDialect(Duration statementTimeout, Duration longestSilence, boolean durable) {
        this.statementTimeout = Long.toString(statementTimeout.toMillis());
        this.longestSilence = longestSilence;
        this.durable = durable;
    }

    private static String insertEvents() {
        String arrays = EventColumn.ALL.stream()
                .map(column -> "?::" + column.postgresType() + "[]")
                .collect(Collectors.joining(", "));
        String values = EventColumn.ALL.stream()
                .map(column -> column.storedAs() == null ? column.name() : column.name() + "::" + column.storedAs())
                .collect(Collectors.joining(", "));
        return "INSERT INTO footfall_event (" + EventColumn.NAMES + ") SELECT " + values + " FROM unnest(" + arrays
                + ") AS given (" + EventColumn.NAMES + ") ON CONFLICT (tenant, id) DO NOTHING RETURNING tenant, id";
    }

    @Override
    public String vendor() {
        return "postgresql";
    }

    @Override
    public MigrationLock migrationLock(Lease lease) {
        return new PostgresMigrationLock(lease);
    }

    @Override
    public boolean hasChanges(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(HAS_CHANGES);
                ResultSet row = statement.executeQuery()) {
            return row.next() && row.getBoolean(1);
        }
    }

    @Override
    public boolean isConflict(SQLException e) {
        return e.getSQLState() != null && CONFLICTS.contains(e.getSQLState());
    }

    @Override
    public int writersAtOnce() {
        return Integer.MAX_VALUE;
    }

    @Override
    public Comparator<String> textOrder() {
        return CodePointOrder.INSTANCE;
    }

    @Override
    public String eventsByTime() {
        return "footfall_event";
    }

    @Override
    public boolean walksIndexesBackwards() {
        return true;
    }

    @Override
    public boolean tellsContainment() {
        return true;
    }

    /**
     * Without an index of its own it reads the tenant's rows. A GIN index (jsonb_path_ops) costs writers 6 % of their
     * rows a second if metadata has few different values, 15 % (23 % in all) if it has many.
     */
    @Override
    public void requireMetadata(FilterSql sql, JsonObject contained) {
        sql.and("metadata @> cast(:metadata AS jsonb)", "metadata", JsonText.write(contained));
    }

    @Override
    public Duration longestSilence() {
        return longestSilence;
    }

    @Override
    public void beforeWrite(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(BEFORE_WRITE)) {
            statement.setString(1, statementTimeout);
            statement.setBoolean(2, durable);
            statement.execute();
        }
    }

    @Override
    public Set<EventKey> insertEvents(Connection connection, List<Event> events) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(INSERT_EVENTS)) {
            int index = 1;
            for (EventColumn column : EventColumn.ALL) {
                bind(statement, index++, column.postgresType(), column.javaType(), events, column.value());
            }
            return keys(statement);
        }
    }

    private static Set<EventKey> keys(PreparedStatement statement) throws SQLException {
        Set<EventKey> keys = new HashSet<>();
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                keys.add(new EventKey(rows.getString(1), rows.getObject(2, UUID.class)));
            }
        }
        return keys;
    }

    @Override
    public void insertParts(Connection connection, Collection<Event> events) throws SQLException {
        List<PartRow> parts = PartRow.of(events);
        if (parts.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(INSERT_PARTS)) {
            bind(statement, 1, "text", String.class, parts, PartRow::tenant);
            bind(statement, 2, "uuid", UUID.class, parts, PartRow::eventId);
            bind(statement, 3, "int4", Integer.class, parts, PartRow::place);
            bind(statement, 4, "text", String.class, parts, row -> row.part().kind());
            bind(statement, 5, "text", String.class, parts, row -> row.part().key());
            bind(statement, 6, "text", String.class, parts, row -> row.part().label());
            bind(statement, 7, "float8", Double.class, parts, row -> row.part().amount());
            bind(statement, 8, "int8", Long.class, parts, row -> row.part().offset());
            statement.executeUpdate();
        }
    }

    @Override
    public void changeSessions(Connection connection, List<SessionChange> changes) throws SQLException {
        if (changes.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(CHANGE_SESSIONS)) {
            bind(
                    statement,
                    1,
                    "text",
                    String.class,
                    changes,
                    change -> change.key().tenant());
            bind(
                    statement,
                    2,
                    "text",
                    String.class,
                    changes,
                    change -> change.key().session());
            bind(statement, 3, "text", String.class, changes, SessionChange::visitor);
            bind(statement, 4, "int8", Long.class, changes, SessionChange::startedAt);
            bind(statement, 5, "int8", Long.class, changes, SessionChange::endedAt);
            bind(statement, 6, "int8", Long.class, changes, SessionChange::events);
            statement.executeUpdate();
        }
    }

    private static <T> void bind(
            PreparedStatement statement,
            int index,
            String type,
            Class<?> javaType,
            List<T> rows,
            Function<T, @Nullable Object> value)
            throws SQLException {
        Object[] values = (Object[]) Array.newInstance(javaType, rows.size());
        for (int i = 0; i < values.length; i++) {
            values[i] = value.apply(rows.get(i));
        }
        statement.setArray(index, statement.getConnection().createArrayOf(type, values));
    }

    @Override
    public void insertSalt(Connection connection, long day, byte[] salt) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(INSERT_SALT)) {
            statement.setLong(1, day);
            statement.setBytes(2, salt);
            statement.executeUpdate();
        }
    }

    @Override
    public void putCatalog(Connection connection, CatalogTable table, String tenant, List<CatalogRow> rows)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(putCatalog(table))) {
            statement.setString(1, tenant);
            bind(statement, 2, "text", String.class, rows, CatalogRow::id);
            for (int column = 0; column < table.columns().size(); column++) {
                int place = column;
                bind(
                        statement,
                        place + 3,
                        "text",
                        String.class,
                        rows,
                        row -> row.values().get(place));
            }
            statement.executeUpdate();
        }
    }

    private static String putCatalog(CatalogTable table) {
        String arrays = table.columns().stream().map(column -> ", ?::text[]").collect(Collectors.joining());
        String changes = table.columns().stream()
                .map(column -> column + " = excluded." + column)
                .collect(Collectors.joining(", "));
        return "INSERT INTO " + table.table() + " (tenant, id, " + table.columnNames()
                + ") SELECT ?::text, * FROM unnest(?::text[]" + arrays
                + ") ON CONFLICT (tenant, id) DO UPDATE SET " + changes;
    }

    @Override
    public void afterCommit(Connection connection) {}
}
