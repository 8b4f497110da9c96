package dev.footfall.jdbc;

import dev.footfall.access.Tenant;
import dev.footfall.device.DeviceCategory;
import dev.footfall.event.Event;
import dev.footfall.session.Entry;
import dev.footfall.session.Session;
import dev.footfall.visitor.TrafficSource;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A row of {@code footfall_session}: a session as it stands, or what new events tell of it. */
record SessionRow(Session session) {

    /** Whoever changes several sessions does so in this order, so that no two wait for each other. */
    private static final Comparator<SessionRow> ORDER =
            Comparator.comparing(SessionRow::tenant).thenComparing(SessionRow::id);

    /** Of a session from before entries were kept: any event that comes is told instead of it. */
    private static final UUID UNKNOWN = new UUID(0, 0);

    private record Key(Tenant tenant, String id) {}

    /** What those events tell, each session once. Rows may be merged in any order: the outcome is the same. */
    static List<SessionRow> of(Collection<Event> events) {
        Map<Key, Session> sessions = new HashMap<>();
        events.forEach(event -> Session.of(event)
                .ifPresent(
                        session -> sessions.merge(new Key(session.tenant(), session.id()), session, Session::merge)));
        return sessions.values().stream().map(SessionRow::new).sorted(ORDER).toList();
    }

    String tenant() {
        return session.tenant().id();
    }

    String id() {
        return session.id();
    }

    Entry entry() {
        return session.entry();
    }

    /** Whether it is of a session from before entries were kept. */
    static boolean isUnknown(Entry entry) {
        return entry.event().equals(UNKNOWN);
    }

    /** The session in a row of the table. */
    static Session session(ResultSet row) throws SQLException {
        return new Session(
                Tenant.of(row.getString("tenant")),
                row.getString("id"),
                row.getString("visitor"),
                row.getString("user_id"),
                Instant.ofEpochMilli(row.getLong("started_at")),
                Instant.ofEpochMilli(row.getLong("ended_at")),
                row.getLong("events"),
                row.getLong("page_views"),
                entry(row));
    }

    private static Entry entry(ResultSet row) throws SQLException {
        UUID by = row.getObject("entry_by", UUID.class);
        return new Entry(
                Instant.ofEpochMilli(row.getLong(by == null ? "started_at" : "entry_at")),
                by == null ? UNKNOWN : by,
                row.getBoolean("entry_viewed"),
                DeviceCategory.ofLabel(row.getString("category")).orElse(DeviceCategory.OTHER),
                row.getString("workspace"),
                TrafficSource.ofLabel(row.getString("source")).orElse(TrafficSource.DIRECT));
    }
}
