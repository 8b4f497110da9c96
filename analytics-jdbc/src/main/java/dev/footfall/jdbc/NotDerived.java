package dev.footfall.jdbc;

import dev.footfall.audience.Device;
import dev.footfall.audience.ViewerSession;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * What of events from before there was a table for it no migration derives.
 *
 * @param version the one that brings the tables
 * @param warning what whoever upgrades should know
 * @param find finds an event that this is about; it may look through all events for it
 */
record NotDerived(int version, String warning, String find) {

    private static final List<String> OF_AUDIENCE =
            List.of(Device.REGISTERED, Device.FROZEN, Device.UNFROZEN, Device.HEARTBEAT, ViewerSession.TYPE);

    private static final String REBUILD = " until AnalyticsStore.rebuild() makes them of their events: call it once";

    static final List<NotDerived> ALL = List.of(
            new NotDerived(
                    4,
                    "Devices, heartbeats and viewer sessions from before version 4 of the schema are missing from device"
                            + " lists and audience numbers" + REBUILD,
                    "type IN ('" + String.join("', '", OF_AUDIENCE) + "')"),
            new NotDerived(
                    5,
                    "Users from before version 5 of the schema, and when they were active, are missing, and figures of"
                            + " sessions from before it are wrong: of their users, page views, bounces, devices and"
                            + " workspaces" + REBUILD
                            + "; what brought their visitors stays unknown and counts as direct",
                    "NOT bot AND (session_id IS NOT NULL OR user_id IS NOT NULL)"));

    /** Whether there are any such events. */
    boolean isTold(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT 1 FROM footfall_event WHERE " + find + " FETCH FIRST ROW ONLY")) {
            return row.next();
        }
    }
}
