package dev.footfall.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Set;

/** PostgreSQL. */
final class PostgresDialect implements Dialect {

    private static final Set<String> CONFLICTS = Set.of("40001", "40P01");

    /** Reading alone gives a transaction no id. */
    private static final String HAS_CHANGES = "SELECT txid_current_if_assigned() IS NOT NULL";

    /**
     * A server, a database or a role may be set not to wait for its disk: for our commits it does. Whoever writes looks
     * rows up by their keys: a plan that was made while a table was small must not read all of it when it is large.
     */
    private static final String BEFORE_WRITE = """
            SELECT set_config('statement_timeout', ?, true), set_config('enable_seqscan', 'off', true),
                   CASE WHEN ? AND current_setting('synchronous_commit') = 'off'
                        THEN set_config('synchronous_commit', 'on', true) END
            """;

    /** Whoever stores an event that anything is derived from waits before its row, whoever reads does not. */
    private static final String LOCK_DERIVED = lockDerived("SHARE ROW EXCLUSIVE");

    /** As whoever appends has it, and whoever rebuilds has not. */
    private static final String SHARE_DERIVED = lockDerived("ROW EXCLUSIVE");

    /** Only who removes events writes to it, and readers are let in. */
    private static final String LOCK_REMOVALS = "LOCK TABLE footfall_erased IN SHARE ROW EXCLUSIVE MODE";

    private static final String NO_TIMEOUT = "0";

    private static String lockDerived(String mode) {
        return "LOCK TABLE footfall_session, footfall_report, footfall_device, footfall_viewer, footfall_known_user,"
                + " footfall_active IN " + mode + " MODE";
    }

    private final String statementTimeout;
    private final Duration longestSilence;
    private final boolean durable;
    private final Writer writer = new PostgresWriter();
    private final Reader reader = new PostgresReader();

    PostgresDialect(Duration statementTimeout, Duration longestSilence, boolean durable) {
        this.statementTimeout = Long.toString(statementTimeout.toMillis());
        this.longestSilence = longestSilence;
        this.durable = durable;
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
    public boolean isHarmedByInterrupts() {
        return false;
    }

    /** Its changes of the schema are part of the transaction. */
    @Override
    public boolean isMadeAlready(SQLException e) {
        return false;
    }

    @Override
    public Writer writer() {
        return writer;
    }

    @Override
    public Reader reader() {
        return reader;
    }

    @Override
    public Duration longestSilence() {
        return longestSilence;
    }

    @Override
    public void beforeWrite(Connection connection) throws SQLException {
        beforeWrite(connection, statementTimeout);
    }

    private void beforeWrite(Connection connection, String timeout) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(BEFORE_WRITE)) {
            statement.setString(1, timeout);
            statement.setBoolean(2, durable);
            statement.execute();
        }
    }

    @Override
    public void beforeRebuild(Connection connection) throws SQLException {
        beforeWrite(connection, NO_TIMEOUT);
        try (Statement statement = connection.createStatement()) {
            statement.execute(LOCK_DERIVED);
        }
    }

    @Override
    public void beforeRemoval(Connection connection) throws SQLException {
        beforeWrite(connection);
        try (Statement statement = connection.createStatement()) {
            statement.execute(LOCK_REMOVALS);
            statement.execute(SHARE_DERIVED);
        }
    }

    @Override
    public void clear(Connection connection, String table) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("DELETE FROM " + table);
        }
    }

    /** Each statement sees what was stored before the lock was had. */
    @Override
    public int rebuildIsolation() {
        return Connection.TRANSACTION_READ_COMMITTED;
    }

    @Override
    public int snapshotIsolation() {
        return Connection.TRANSACTION_REPEATABLE_READ;
    }

    @Override
    public void afterCommit(Connection connection) {}
}
