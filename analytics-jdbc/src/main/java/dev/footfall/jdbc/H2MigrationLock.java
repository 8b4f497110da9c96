package dev.footfall.jdbc;

import java.sql.SQLException;
import java.sql.Statement;

/** A locked row, because H2 commits with every CREATE and ALTER and so would let go of anything on that connection. */
final class H2MigrationLock implements MigrationLock {

    private static final String CREATE = "CREATE TABLE IF NOT EXISTS footfall_lock (name VARCHAR PRIMARY KEY)";
    private static final String FILL = "MERGE INTO footfall_lock KEY (name) VALUES ('migration')";
    private static final String TAKE = "SELECT name FROM footfall_lock WHERE name = 'migration' FOR UPDATE";

    private final Lease lease;

    H2MigrationLock(Lease lease) {
        this.lease = lease;
    }

    /**
     * Whatever goes wrong between two nodes that do this at once (time-outs, doubled keys), the next try sees it done.
     */
    @Override
    public boolean tryTake() throws SQLException {
        try (Statement statement = lease.connection().createStatement()) {
            statement.execute(CREATE);
            statement.execute(FILL);
            lease.connection().commit();
            statement.execute(TAKE);
            return true;
        } catch (SQLException e) {
            lease.connection().rollback();
            if (isTaken(e)) {
                return false;
            }
            throw e;
        }
    }

    private static boolean isTaken(SQLException e) {
        return SqlFaults.isLockTimeout(e) || "23505".equals(e.getSQLState()) || "42S01".equals(e.getSQLState());
    }

    @Override
    public void close() {
        lease.close();
    }
}
