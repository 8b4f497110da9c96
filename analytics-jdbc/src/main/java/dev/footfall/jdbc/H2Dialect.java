package dev.footfall.jdbc;

import dev.footfall.thirdparty.h2.engine.Constants;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Set;

/** H2: inside our JVM, or a server. */
final class H2Dialect implements Dialect {

    /** H2 adds several columns at once, or none, and has no IF NOT EXISTS for several. */
    private static final int DUPLICATE_COLUMN = 42_121;

    private static final Set<String> CONFLICTS = Set.of("23505", "40001", "90131");

    private static final String HAS_CHANGES = "SELECT transaction_id() IS NOT NULL";

    /** What H2 acknowledges is not on disk, whatever its WRITE_DELAY; after this it is. */
    private static final String SYNC = "CHECKPOINT SYNC";

    private static final int CLEARED_AT_ONCE = 1000;

    private static final int ADMIN_RIGHTS_REQUIRED = 90040;

    private final boolean durable;
    private final Writer writer = new H2Writer();
    private final Reader reader = new H2Reader();

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
    public boolean isHarmedByInterrupts() {
        return true;
    }

    @Override
    public boolean isMadeAlready(SQLException e) {
        return e.getErrorCode() == DUPLICATE_COLUMN;
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
        return Duration.ZERO;
    }

    @Override
    public void beforeWrite(Connection connection) {}

    @Override
    public void beforeRebuild(Connection connection) {}

    /** Our own node does one thing after the other; of others one has to try again. */
    @Override
    public void beforeRemoval(Connection connection) {}

    /** A few at a time: H2 reads all rows that a statement deletes before it deletes the first. */
    @Override
    public void clear(Connection connection, String table) throws SQLException {
        try (Statement statement = connection.createStatement();
                PreparedStatement delete =
                        connection.prepareStatement("DELETE FROM " + table + " WHERE _rowid_ BETWEEN ? AND ?");
                ResultSet ends = statement.executeQuery("SELECT MIN(_rowid_), MAX(_rowid_) FROM " + table)) {
            ends.next();
            long last = ends.getLong(2);
            for (long row = ends.getLong(1); row <= last; row += CLEARED_AT_ONCE) {
                delete.setLong(1, row);
                delete.setLong(2, row + CLEARED_AT_ONCE - 1);
                delete.executeUpdate();
            }
        }
    }

    /**
     * Our own node writes nothing meanwhile. What other nodes of a server store is not seen; if it is of a row that is
     * made anew here, one of both has to try again.
     */
    @Override
    public int rebuildIsolation() {
        return Constants.TRANSACTION_SNAPSHOT;
    }

    @Override
    public int snapshotIsolation() {
        return Constants.TRANSACTION_SNAPSHOT;
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
