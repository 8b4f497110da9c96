package dev.footfall.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/** What one kind of database does in a way of its own. */
interface Dialect {

    /** The folder with its own migrations. */
    String vendor();

    /** A lock against all other nodes, on a connection that is its own from now on. */
    MigrationLock migrationLock(Lease lease);

    /** Whether the transaction that is open on the connection has changed anything. */
    boolean hasChanges(Connection connection) throws SQLException;

    /** Whether a transaction lost against another one, so that it is worth trying again at once. */
    boolean isConflict(SQLException e);

    /** How many transactions may write at once without harm. */
    int writersAtOnce();

    /** Whether it breaks if a thread that works in it is interrupted. */
    boolean isHarmedByInterrupts();

    /** Whether a change of the schema was refused because an attempt that broke off has made it already, as a whole. */
    boolean isMadeAlready(SQLException e);

    Writer writer();

    Reader reader();

    /** After how long without a byte its server is given up; zero for one that cannot fall silent. */
    Duration longestSilence();

    /** Makes sure, before a transaction writes, that its commit will be on disk. */
    void beforeWrite(Connection connection) throws SQLException;

    /** Does the same for a transaction that makes derived rows anew, and keeps others from changing them meanwhile. */
    void beforeRebuild(Connection connection) throws SQLException;

    /**
     * Keeps others from removing events, and from making derived rows anew, until the transaction is over; whoever
     * appends goes on.
     */
    void beforeRemoval(Connection connection) throws SQLException;

    /** Deletes all rows of a table, without holding them in memory. */
    void clear(Connection connection, String table) throws SQLException;

    /** The isolation in which such a transaction counts each event once, whatever other nodes store meanwhile. */
    int rebuildIsolation();

    /** The isolation in which all statements of a transaction see the same moment. */
    int snapshotIsolation();

    /** Brings on disk what was committed, if the commit itself does not. */
    void afterCommit(Connection connection) throws SQLException;
}
