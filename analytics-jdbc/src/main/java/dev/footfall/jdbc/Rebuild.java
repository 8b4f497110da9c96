package dev.footfall.jdbc;

import dev.footfall.access.Tenant;
import dev.footfall.audience.Device;
import dev.footfall.audience.ViewerSession;
import dev.footfall.device.DeviceCategory;
import dev.footfall.event.EventCursor;
import dev.footfall.event.EventDraft;
import dev.footfall.event.EventFilter;
import dev.footfall.event.JsonObject;
import dev.footfall.report.Report;
import dev.footfall.thirdparty.jdbi.v3.core.Handle;
import dev.footfall.user.User;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Makes all that is derived from events anew. It reads the events a stretch at a time, and of these the metadata one by
 * one, so that memory does not grow with them.
 */
final class Rebuild {

    private static final int STRETCH = 1_000;

    /** Of rows that may be large. */
    private static final int FETCHED_AT_ONCE = 100;

    private static final String TENANTS = "SELECT DISTINCT tenant FROM footfall_event";

    private static final List<String> DERIVED = List.of(
            "footfall_session",
            "footfall_report",
            "footfall_device",
            "footfall_viewer",
            "footfall_known_user",
            "footfall_active");

    private static final List<String> TYPES_WITH_METADATA =
            List.of(Report.CREATED, Report.STATE_CHANGED, Device.REGISTERED, Device.HEARTBEAT, ViewerSession.TYPE);

    /** Of most events the metadata, which is most of them, is not needed. */
    static final String COLUMNS =
            "type, occurred_at, created_at, id, workspace, asset, user_id, session_id, visitor, device, duration,"
                    + " category, source, CASE WHEN type = '" + User.SIGNUP + "' THEN detail END AS detail,"
                    + " CASE WHEN type IN ('" + String.join("', '", TYPES_WITH_METADATA)
                    + "') THEN metadata END AS metadata";

    private final Dialect dialect;

    Rebuild(Dialect dialect) {
        this.dialect = dialect;
    }

    /** Returns how many events there were. */
    long run(Handle handle) throws SQLException {
        dialect.beforeRebuild(handle.getConnection());
        for (String table : DERIVED) {
            dialect.clear(handle.getConnection(), table);
        }
        long events = 0;
        for (String tenant : handle.createQuery(TENANTS).mapTo(String.class).list()) {
            events += derive(handle, Tenant.of(tenant));
        }
        RolledDays.dropAll(handle, dialect);
        return events;
    }

    private long derive(Handle handle, Tenant tenant) throws SQLException {
        Connection connection = handle.getConnection();
        long count = 0;
        EventCursor after = null;
        Derived derived;
        do {
            derived = stretch(handle, tenant, after);
            derived.write(dialect.writer(), connection);
            count += derived.events();
            after = derived.end();
        } while (derived.events() == STRETCH);
        return count;
    }

    private Derived stretch(Handle handle, Tenant tenant, @Nullable EventCursor after) {
        SqlText sql = EventList.text(COLUMNS, dialect.reader(), EventFilter.of(tenant), after, STRETCH);
        Derived derived = new Derived();
        sql.bindTo(handle.createQuery(sql.text()))
                .setFetchSize(FETCHED_AT_ONCE)
                .map((row, context) -> draft(tenant, row))
                .forEach(derived::add);
        return derived;
    }

    /** With no more in it than is needed here. */
    static EventDraft draft(Tenant tenant, ResultSet row) throws SQLException {
        long duration = row.getLong("duration");
        boolean hasDuration = !row.wasNull();
        String metadata = row.getString("metadata");
        return EventDraft.of(row.getString("type"))
                .id(row.getObject("id", UUID.class))
                .tenant(tenant)
                .occurredAt(Instant.ofEpochMilli(row.getLong("occurred_at")))
                .createdAt(Instant.ofEpochMilli(row.getLong("created_at")))
                .workspace(row.getString("workspace"))
                .asset(row.getString("asset"))
                .user(row.getString("user_id"))
                .session(row.getString("session_id"))
                .visitor(row.getString("visitor"))
                .device(row.getString("device"))
                .duration(hasDuration ? Long.valueOf(duration) : null)
                .category(DeviceCategory.ofLabel(row.getString("category")).orElse(DeviceCategory.OTHER))
                .source(EventMapper.source(row.getString("source")))
                .detail(row.getString("detail"))
                .metadata(metadata == null ? JsonObject.EMPTY : JsonText.read(metadata));
    }
}
