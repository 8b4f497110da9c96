package dev.footfall.jdbc;

import dev.footfall.audience.Device;
import dev.footfall.audience.ViewerSession;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** Events of devices and viewers from before there were tables for these, which no migration fills. */
final class AudienceBefore {

    /** The version that brings the tables. */
    static final int VERSION = 4;

    static final String WARNING = "Devices, heartbeats and viewer sessions from before version " + VERSION
            + " of the schema are missing from device lists and audience numbers until AnalyticsStore.rebuild() makes"
            + " them of their events: call it once";

    private static final List<String> TYPES =
            List.of(Device.REGISTERED, Device.FROZEN, Device.UNFROZEN, Device.HEARTBEAT, ViewerSession.TYPE);

    private static final String FIND =
            "SELECT 1 FROM footfall_event WHERE type IN ('" + String.join("', '", TYPES) + "') FETCH FIRST ROW ONLY";

    private AudienceBefore() {}

    /** Whether there are any; it may look through all events for them. */
    static boolean isTold(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(FIND)) {
            return row.next();
        }
    }
}
