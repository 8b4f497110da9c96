package dev.footfall.jdbc;

import dev.footfall.StoreUnavailableException;
import dev.footfall.thirdparty.slf4j.Logger;
import dev.footfall.thirdparty.slf4j.LoggerFactory;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.sql.DataSource;

/**
 * A borrowed connection, with a transaction of ours on it, and how it was when it came: it is given back in that state.
 * A transaction that somebody else has under way on it is neither committed nor rolled back.
 */
final class Lease implements AutoCloseable {

    /** For work that may take as long as it takes. */
    static final int NO_LIMIT = 0;

    private static final Logger LOG = LoggerFactory.getLogger(JdbcStore.class);

    /** Takes back one thing that was changed on the connection. */
    private interface Undo {
        void run() throws SQLException;
    }

    private final Connection connection;
    private final Deque<Undo> undos = new ArrayDeque<>();
    private boolean foreign;

    private Lease(Connection connection) {
        this.connection = connection;
    }

    /** For reading: whosever transaction is on the connection. */
    static Lease toRead(DataSource dataSource, Dialect dialect, int seconds) throws SQLException {
        Connection connection = connect(dataSource);
        try {
            Lease lease = new Lease(connection);
            lease.begin(dialect, seconds);
            return lease;
        } catch (Throwable e) {
            close(connection, e);
            throw e;
        }
    }

    /** @throws JdbcStoreException if the transaction on it is not ours to commit */
    static Lease toWrite(DataSource dataSource, Dialect dialect, int seconds) throws SQLException {
        Lease lease = toRead(dataSource, dialect, seconds);
        if (lease.foreign) {
            lease.close();
            throw new JdbcStoreException(
                    "the DataSource lends connections with somebody else's open transaction on them, which is not ours"
                            + " to commit: give Footfall one that lends connections of its own",
                    null);
        }
        return lease;
    }

    /** For reading with several statements that all see the same moment. */
    static Lease toReadOneMoment(DataSource dataSource, Dialect dialect, int seconds) throws SQLException {
        Lease lease = toWrite(dataSource, dialect, seconds);
        try {
            lease.isolate(dialect.snapshotIsolation());
            return lease;
        } catch (Throwable e) {
            lease.close();
            throw e;
        }
    }

    /** For making derived rows anew, however long that takes. */
    static Lease toRebuild(DataSource dataSource, Dialect dialect) throws SQLException {
        Lease lease = toWrite(dataSource, dialect, NO_LIMIT);
        try {
            lease.waitForever();
            lease.isolate(dialect.rebuildIsolation());
            return lease;
        } catch (Throwable e) {
            lease.close();
            throw e;
        }
    }

    /** Whatever keeps a pool from lending may be over later, a wrong password and a missing database included. */
    static Connection connect(DataSource dataSource) {
        try {
            return dataSource.getConnection();
        } catch (SQLException e) {
            String said = Said.by(e);
            throw new StoreUnavailableException(
                    "no connection to the database" + SqlFaults.code(e) + (said.isEmpty() ? "" : ": " + said), e);
        } catch (RuntimeException e) {
            throw new StoreUnavailableException("no connection to the database", e);
        }
    }

    private void begin(Dialect dialect, int seconds) throws SQLException {
        Silence silence = Silence.limit(connection, dialect.longestSilence());
        undos.push(() -> silence.undo(connection));
        boolean autoCommit = connection.getAutoCommit();
        foreign = !autoCommit && dialect.hasChanges(connection);
        if (autoCommit) {
            connection.setAutoCommit(false);
            undos.push(() -> connection.setAutoCommit(true));
        }
        int queryTimeout = limitTime(connection, seconds);
        undos.push(() -> limitTime(connection, queryTimeout));
    }

    private void waitForever() throws SQLException {
        Silence silence = Silence.unlimited(connection);
        undos.push(() -> silence.undo(connection));
    }

    private void isolate(int isolation) throws SQLException {
        // It cannot be changed in the middle of a transaction.
        connection.rollback();
        int before = connection.getTransactionIsolation();
        connection.rollback();
        connection.setTransactionIsolation(isolation);
        undos.push(() -> connection.setTransactionIsolation(before));
    }

    Connection connection() {
        return connection;
    }

    /**
     * Ends what was not committed and gives the connection back. What goes wrong here is nobody's answer: the work is
     * done or has failed already, and a pool finds broken connections by itself.
     */
    @Override
    public void close() {
        try (Connection closing = connection) {
            if (!foreign) {
                closing.rollback();
            }
            for (Undo undo : undos) {
                undo.run();
            }
        } catch (SQLException e) {
            LOG.debug("A connection broke before it was given back", e);
        }
    }

    /** With H2 this holds for the whole connection, for all its later users: so it must be undone. */
    private static int limitTime(Connection connection, int seconds) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            int before = statement.getQueryTimeout();
            if (before != seconds) {
                statement.setQueryTimeout(seconds);
            }
            return before;
        }
    }

    private static void close(Connection connection, Throwable fault) {
        try {
            connection.close();
        } catch (SQLException e) {
            fault.addSuppressed(e);
        }
    }
}
