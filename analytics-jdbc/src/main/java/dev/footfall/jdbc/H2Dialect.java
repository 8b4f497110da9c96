package dev.footfall.jdbc;

import dev.footfall.event.Event;
import dev.footfall.event.JsonObject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** H2: looks for known ids first, then inserts in batches of plain rows. */
final class H2Dialect implements Dialect {

    private static final Set<String> CONFLICTS = Set.of("23505", "40001", "90131");

    private static final String HAS_CHANGES = "SELECT transaction_id() IS NOT NULL";

    /** What H2 acknowledges is not on disk, whatever its WRITE_DELAY; after this it is. */
    private static final String SYNC = "CHECKPOINT SYNC";

    /** Written as a join, which H2 answers id by id; for {@code id = ANY(?)} it reads the whole tenant. */
    private static final String KNOWN_IDS = """
            SELECT wanted_id
            FROM UNNEST(?) AS wanted (wanted_id)
            JOIN footfall_event ON footfall_event.tenant = ? AND footfall_event.id = wanted.wanted_id
            """;

    private static final String INSERT_EVENT = "INSERT INTO footfall_event (" + EventColumn.NAMES + ") VALUES ("
            + EventColumn.ALL.stream().map(column -> "?").collect(Collectors.joining(", ")) + ")";

    private static final String INSERT_PART = """
            INSERT INTO footfall_part (tenant, event_id, place, kind, part_key, label, amount, begins_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String CHANGE_SESSION = """
            MERGE INTO footfall_session AS kept
            USING (VALUES (CAST(? AS VARCHAR), CAST(? AS VARCHAR), CAST(? AS VARCHAR),
                           CAST(? AS BIGINT), CAST(? AS BIGINT), CAST(? AS BIGINT)))
                AS more (tenant, id, visitor, started_at, ended_at, events)
            ON kept.tenant = more.tenant AND kept.id = more.id
            WHEN MATCHED THEN UPDATE SET
                visitor = CASE WHEN kept.visitor IS NULL OR more.visitor > kept.visitor
                               THEN more.visitor ELSE kept.visitor END,
                started_at = LEAST(kept.started_at, more.started_at),
                ended_at = GREATEST(kept.ended_at, more.ended_at),
                events = kept.events + more.events
            WHEN NOT MATCHED THEN INSERT
                VALUES (more.tenant, more.id, more.visitor, more.started_at, more.ended_at, more.events)
            """;

    private static final String INSERT_SALT = """
            INSERT INTO footfall_salt (epoch_day, salt)
            SELECT * FROM (VALUES (CAST(? AS BIGINT), CAST(? AS VARBINARY))) AS candidate (epoch_day, salt)
            WHERE NOT EXISTS (SELECT 1 FROM footfall_salt WHERE footfall_salt.epoch_day = candidate.epoch_day)
            """;

    private static final int ADMIN_RIGHTS_REQUIRED = 90040;

    private final boolean durable;

    H2Dialect(boolean durable) {
        this.durable = durable;
    }

    @Override
    public String vendor() {
        return "h2";
    }

    @Override
    public MigrationLock migrationLock(Lease lease) {
        return new H2MigrationLock(lease);
    }

    @Override
    public boolean hasChanges(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(HAS_CHANGES)) {
            return row.next() && row.getBoolean(1);
        }
    }

    @Override
    public boolean isConflict(SQLException e) {
        return e.getSQLState() != null && CONFLICTS.contains(e.getSQLState());
    }

    /**
     * What H2 writes to its file is each of its maps as it finds it, one after the other, and not the moment between
     * two transactions: what another transaction does meanwhile can be in it without the record that undoes it. If the
     * process is killed then, half a batch is there. So nobody else of ours writes between a transaction's begin and
     * its arrival on disk.
     */
    @Override
    public int writersAtOnce() {
        return 1;
    }

    @Override
    public Comparator<String> textOrder() {
        return Comparator.naturalOrder();
    }

    /** Left alone, H2 reads and sorts all events of the tenant for a list of all columns. */
    @Override
    public String eventsByTime() {
        return "footfall_event USE INDEX (footfall_event_time)";
    }

    @Override
    public boolean walksIndexesBackwards() {
        return false;
    }

    @Override
    public boolean tellsContainment() {
        return false;
    }

    @Override
    public void requireMetadata(FilterSql sql, JsonObject contained) {
        List<String> fragments = JsonFragments.of(contained.asMap());
        for (int i = 0; i < fragments.size(); i++) {
            sql.and("LOCATE(:fragment" + i + ", metadata) > 0", "fragment" + i, fragments.get(i));
        }
    }

    @Override
    public Duration longestSilence() {
        return Duration.ZERO;
    }

    @Override
    public void beforeWrite(Connection connection) {}

    @Override
    public Set<EventKey> insertEvents(Connection connection, List<Event> events) throws SQLException {
        Set<EventKey> known = known(connection, events);
        Set<EventKey> fresh = new HashSet<>();
        try (PreparedStatement statement = connection.prepareStatement(INSERT_EVENT)) {
            for (Event event : events) {
                if (!known.contains(EventKey.of(event))) {
                    fresh.add(EventKey.of(event));
                    addRow(statement, event);
                }
            }
            if (!fresh.isEmpty()) {
                statement.executeBatch();
            }
        }
        return fresh;
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

    private static void addRow(PreparedStatement statement, Event event) throws SQLException {
        int index = 1;
        for (EventColumn column : EventColumn.ALL) {
            statement.setObject(index++, column.value().apply(event));
        }
        statement.addBatch();
    }

    @Override
    public void insertParts(Connection connection, Collection<Event> events) throws SQLException {
        List<PartRow> rows = PartRow.of(events);
        if (rows.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(INSERT_PART)) {
            for (PartRow row : rows) {
                statement.setString(1, row.tenant());
                statement.setObject(2, row.eventId());
                statement.setInt(3, row.place());
                statement.setString(4, row.part().kind());
                statement.setString(5, row.part().key());
                statement.setString(6, row.part().label());
                statement.setObject(7, row.part().amount());
                statement.setObject(8, row.part().offset());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    @Override
    public void changeSessions(Connection connection, List<SessionChange> changes) throws SQLException {
        if (changes.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(CHANGE_SESSION)) {
            for (SessionChange change : changes) {
                statement.setString(1, change.key().tenant());
                statement.setString(2, change.key().session());
                statement.setString(3, change.visitor());
                statement.setLong(4, change.startedAt());
                statement.setLong(5, change.endedAt());
                statement.setLong(6, change.events());
                statement.addBatch();
            }
            statement.executeBatch();
        }
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
            for (CatalogRow row : rows) {
                int index = 1;
                statement.setString(index++, tenant);
                statement.setString(index++, row.id());
                for (String value : row.values()) {
                    statement.setString(index++, value);
                }
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private static String putCatalog(CatalogTable table) {
        String values = table.columns().stream().map(column -> ", ?").collect(Collectors.joining());
        return "MERGE INTO " + table.table() + " (tenant, id, " + table.columnNames()
                + ") KEY (tenant, id) VALUES (?, ?" + values + ")";
    }

    @Override
    public void afterCommit(Connection connection) throws SQLException {
        if (!durable) {
            return;
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute(SYNC);
        } catch (SQLException e) {
            if (e.getErrorCode() == ADMIN_RIGHTS_REQUIRED) {
                throw new JdbcStoreException(
                        "H2 lets only administrators bring commits to disk (" + SYNC
                                + "): give Footfall an H2 user with ADMIN rights",
                        e);
            }
            throw e;
        }
    }
}
