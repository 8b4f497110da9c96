package dev.footfall.jdbc;

import dev.footfall.event.JsonObject;
import dev.footfall.query.Slots;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** How one kind of database is asked. */
interface Reader {

    /** The table of events as a FROM clause names it for whoever reads a stretch of time. */
    String eventsByTime();

    /**
     * The same for whoever reads a stretch of time of a few types.
     *
     * @param where gets what else it takes to leave out all other tenants and types
     */
    SqlText eventsByType(String tenant, Set<String> types, List<SqlText> where);

    /** The same for one type, where that is asked for. */
    String eventsOfOneType();

    /** The same for whoever reads a stretch of time of one user. */
    String eventsByUser();

    /** The same for whoever reads all of one visitor. */
    String eventsByVisitor();

    /**
     * The same for whoever reads all of some sessions.
     *
     * @param where as in {@link #eventsByType}
     */
    SqlText eventsBySession(String tenant, Collection<String> sessions, List<SqlText> where);

    /** The same for whoever reads a stretch of time of one asset. */
    String eventsByAsset();

    /** The table of sessions or reports for whoever reads a stretch of time. */
    String byTime(String table, String index);

    /** The table of days in which users were active for whoever reads a stretch of them. */
    String activeDays();

    /** Whether it finds the smallest value of an index that sorts it last without reading all others. */
    boolean walksIndexesBackwards();

    /** Whether what {@link #contains} says is all there is to say; otherwise we look at the events ourselves. */
    boolean tellsContainment();

    /** A condition that every event fulfils whose metadata contains that. */
    SqlText contains(JsonObject contained);

    /** What texts are to be sorted by, so that their order is that of their code points. */
    String byCodePoint(String column);

    /** Prepares a statement that may have a million rows. */
    RowStream stream(Connection connection, String sql) throws SQLException;

    /** The number of the slot that a time lies in. */
    SqlText slot(String time, Slots.Cut cut);
}
