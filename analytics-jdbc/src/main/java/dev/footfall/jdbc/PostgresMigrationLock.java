package dev.footfall.jdbc;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;

/** An advisory lock of the session, one for each schema. */
final class PostgresMigrationLock implements MigrationLock {

    /** "foot", to stay out of the way of the host's own locks. */
    private static final int NAMESPACE = 0x666f6f74;

    private final Lease lease;
    private boolean taken;

    PostgresMigrationLock(Lease lease) {
        this.lease = lease;
    }

    @Override
    public boolean tryTake() throws SQLException {
        taken = call("SELECT pg_try_advisory_lock(?, ?)");
        return taken;
    }

    @Override
    public void close() {
        try {
            if (taken) {
                // After a migration that failed the server answers nothing else.
                lease.connection().rollback();
                call("SELECT pg_advisory_unlock(?, ?)");
            }
        } catch (SQLException e) {
            throw SqlFaults.translate("release the migration lock", e);
        } finally {
            lease.close();
        }
    }

    private boolean call(String sql) throws SQLException {
        try (PreparedStatement statement = lease.connection().prepareStatement(sql)) {
            statement.setInt(1, NAMESPACE);
            statement.setInt(2, Objects.hashCode(lease.connection().getSchema()));
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        } finally {
            // An idle transaction would keep the server from cleaning up for as long as the migration takes.
            lease.connection().rollback();
        }
    }
}
