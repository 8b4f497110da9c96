package dev.footfall.jdbc;

import java.sql.SQLException;
import java.sql.Statement;

/**
 * A row that says whose session migrates, because H2 commits with every CREATE and ALTER and so would let go of a
 * locked row. What a session that is gone has claimed may be claimed again.
 */
final class H2MigrationLock implements MigrationLock {

    /** A number alone is given again after the database was closed. */
    private static final String SESSIONS = "SELECT session_id || ' ' || session_start FROM information_schema.sessions";

    private static final String CREATE =
            "CREATE TABLE IF NOT EXISTS footfall_claim (name VARCHAR PRIMARY KEY, owner VARCHAR)";

    private static final String FILL = "INSERT INTO footfall_claim (name) SELECT 'migration'"
            + " WHERE NOT EXISTS (SELECT 1 FROM footfall_claim WHERE name = 'migration')";

    private static final String TAKE = "UPDATE footfall_claim SET owner = (" + SESSIONS
            + " WHERE session_id = SESSION_ID()) WHERE name = 'migration' AND (owner IS NULL OR owner NOT IN ("
            + SESSIONS + "))";

    private static final String RELEASE = "UPDATE footfall_claim SET owner = NULL WHERE name = 'migration'";

    private final Lease lease;
    private boolean taken;

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
            taken = statement.executeUpdate(TAKE) == 1;
            lease.connection().commit();
            return taken;
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
        try (Lease closing = lease) {
            if (taken) {
                release(closing);
            }
        } catch (SQLException e) {
            throw SqlFaults.translate("release the migration lock", e);
        }
    }

    private static void release(Lease lease) throws SQLException {
        lease.connection().rollback();
        try (Statement statement = lease.connection().createStatement()) {
            statement.executeUpdate(RELEASE);
        }
        lease.connection().commit();
    }
}
