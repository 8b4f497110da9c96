package dev.footfall.jdbc;

import dev.footfall.event.Event;
import dev.footfall.system.Measurement;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;

/** Writes rows, in the way that is quickest for its kind of database. Empty lists are welcome. */
interface Writer {

    /**
     * Stores those of the events that are new.
     *
     * @param events of different keys, in the order of these
     * @return the keys of those that were new
     */
    Set<EventKey> insertEvents(Connection connection, List<Event> events) throws SQLException;

    void insertParts(Connection connection, List<PartRow> parts) throws SQLException;

    void changeSessions(Connection connection, List<SessionRow> changes) throws SQLException;

    void changeReports(Connection connection, List<ReportRow> changes) throws SQLException;

    void changeDevices(Connection connection, List<DeviceRow> changes) throws SQLException;

    void insertViewers(Connection connection, List<ViewerRow> viewers) throws SQLException;

    void changeUsers(Connection connection, List<UserRow> changes) throws SQLException;

    void insertMarks(Connection connection, List<Mark> marks) throws SQLException;

    /** Deletes those marks of a day, and no others. */
    void deleteMarks(Connection connection, String tenant, int day, List<DayRoll.MarkRow> marks) throws SQLException;

    /** Of users that are stored. */
    void markActive(Connection connection, List<ActiveRow> days) throws SQLException;

    /**
     * Reads the rows of the tenant with these ids, and keeps others from changing them until the transaction is over.
     *
     * @param ids in the order in which whoever changes several of them does so
     */
    <R> List<R> lock(Connection connection, Lookup<R> lookup, String tenant, List<String> ids) throws SQLException;

    /** Stores the keys of those devices that have none. */
    void insertKeys(Connection connection, List<DeviceKeyRow> keys) throws SQLException;

    /**
     * Keeps the rows instead of those of the same tenants and ids.
     *
     * @param rows of different keys, in the order of these
     */
    <T> void replace(Connection connection, Table<T> table, List<T> rows) throws SQLException;

    /** Keeps each instead of the one of the same run, resolution and begin. */
    void replaceMeasurements(Connection connection, List<Measurement> measurements) throws SQLException;

    /** Stores the salt unless the day has one. */
    void insertSalt(Connection connection, long day, byte[] salt) throws SQLException;
}
