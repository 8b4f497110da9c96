package dev.footfall.jdbc;

import dev.footfall.event.Event;
import dev.footfall.event.JsonObject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

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

    /** What it means by the greater text. */
    Comparator<String> textOrder();

    /** The table of events as a FROM clause names it for whoever reads a stretch of time. */
    String eventsByTime();

    /** Whether it finds the smallest value of an index that sorts it last without reading all others. */
    boolean walksIndexesBackwards();

    /** Whether what {@link #requireMetadata} adds is all there is to say; otherwise we look at the events ourselves. */
    boolean tellsContainment();

    /** Adds conditions that every event whose metadata contains that fulfils. */
    void requireMetadata(FilterSql sql, JsonObject contained);

    /** After how long without a byte its server is given up; zero for one that cannot fall silent. */
    Duration longestSilence();

    /** Makes sure, before a transaction writes, that its commit will be on disk. */
    void beforeWrite(Connection connection) throws SQLException;

    /**
     * Stores those of the events that are new.
     *
     * @param events of different keys, in the order of these
     * @return the keys of those that were new
     */
    Set<EventKey> insertEvents(Connection connection, List<Event> events) throws SQLException;

    void insertParts(Connection connection, Collection<Event> events) throws SQLException;

    void changeSessions(Connection connection, List<SessionChange> changes) throws SQLException;

    /** Stores the salt unless the day has one. */
    void insertSalt(Connection connection, long day, byte[] salt) throws SQLException;

    /**
     * Keeps the rows instead of those of the same ids.
     *
     * @param rows at least one, of different ids, in the order of these
     */
    void putCatalog(Connection connection, CatalogTable table, String tenant, List<CatalogRow> rows)
            throws SQLException;

    /** Brings on disk what was committed, if the commit itself does not. */
    void afterCommit(Connection connection) throws SQLException;
}
