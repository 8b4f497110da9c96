package dev.footfall.jdbc;

import dev.footfall.audience.Device;
import dev.footfall.event.Event;
import dev.footfall.event.EventCursor;
import dev.footfall.event.EventDraft;
import dev.footfall.event.JsonObject;
import dev.footfall.report.Report;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is derived from a stretch of events, whose metadata is not kept: each is looked at and let go of. */
final class Derived {

    private final List<Event> events = new ArrayList<>();
    private final Map<ReportRow.Key, Report> reports = new HashMap<>();
    private final Map<DeviceRow.Key, Device> devices = new HashMap<>();
    private final List<ViewerRow> viewers = new ArrayList<>();

    void add(EventDraft draft) {
        Event event = draft.toEvent();
        ReportRow.tell(reports, event);
        DeviceRow.tell(devices, event);
        ViewerRow.of(event).ifPresent(viewers::add);
        events.add(draft.metadata(JsonObject.EMPTY).toEvent());
    }

    int events() {
        return events.size();
    }

    /** Where the next stretch begins; null after none. */
    @Nullable
    EventCursor end() {
        return events.isEmpty() ? null : EventCursor.after(events.get(events.size() - 1));
    }

    void write(Writer writer, Connection connection) throws SQLException {
        writer.changeSessions(connection, SessionRow.of(events));
        writer.changeReports(connection, ReportRow.sorted(reports));
        writer.changeDevices(connection, DeviceRow.sorted(devices));
        writer.insertViewers(connection, viewers);
        writer.changeUsers(connection, UserRow.of(events));
        writer.markActive(connection, ActiveRow.of(events));
    }
}
