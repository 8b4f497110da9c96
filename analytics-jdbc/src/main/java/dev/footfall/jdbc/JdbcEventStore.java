package dev.footfall.jdbc;

import dev.footfall.access.Tenant;
import dev.footfall.event.Appended;
import dev.footfall.event.Event;
import dev.footfall.event.EventCursor;
import dev.footfall.event.EventFilter;
import dev.footfall.event.EventPage;
import dev.footfall.event.EventStore;
import dev.footfall.thirdparty.jdbi.v3.core.Handle;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransactionRollbackException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

final class JdbcEventStore implements EventStore {

    private final Supplier<Database> database;

    JdbcEventStore(Supplier<Database> database) {
        this.database = database;
    }

    @Override
    public List<Appended> append(List<Event> events) {
        if (events.isEmpty()) {
            return List.of();
        }
        Database db = database.get();
        Batch batch = new Batch(events);
        return db.write("append events", handle -> append(handle, db.dialect(), batch));
    }

    private static List<Appended> append(Handle handle, Dialect dialect, Batch batch) throws SQLException {
        Connection connection = handle.getConnection();
        dialect.beforeWrite(connection);
        List<Event> events = batch.events();
        Writer writer = dialect.writer();
        Set<EventKey> fresh = writer.insertEvents(connection, events);
        Set<EventKey> erased = Tombstones.takeBack(connection, fresh);
        fresh.removeAll(erased);
        List<Event> stored = fresh.size() == events.size() ? events : batch.only(fresh);
        writer.insertParts(connection, PartRow.of(stored));
        writer.changeSessions(connection, SessionRow.of(stored));
        writer.changeReports(connection, ReportRow.of(stored));
        writer.changeDevices(connection, DeviceRow.of(stored));
        writer.insertViewers(connection, ViewerRow.of(stored));
        writer.changeUsers(connection, UserRow.of(stored));
        writer.markActive(connection, ActiveRow.of(stored));
        writer.insertMarks(connection, Mark.of(stored));
        Set<EventKey> others = batch.without(fresh);
        others.removeAll(erased);
        return batch.answer(others.isEmpty() ? Map.of() : known(handle, others), erased);
    }

    /** Those that were stored before. */
    private static Map<EventKey, Event> known(Handle handle, Set<EventKey> keys) throws SQLException {
        Map<EventKey, Event> known = EventRows.byKeys(handle, keys);
        if (known.size() < keys.size()) {
            throw new SQLTransactionRollbackException("An event was deleted while it was offered again", "40001");
        }
        return known;
    }

    @Override
    public Optional<Event> find(Tenant tenant, UUID id) {
        EventKey key = new EventKey(tenant.id(), id);
        return database.get()
                .read(
                        "find event",
                        handle -> Optional.ofNullable(
                                EventRows.byKeys(handle, Set.of(key)).get(key)));
    }

    @Override
    public EventPage find(EventFilter filter, @Nullable EventCursor after, int limit) {
        Database db = database.get();
        List<Event> found =
                db.ask("find events", filter, handle -> new EventList(db, filter).read(handle, after, limit));
        boolean more = found.size() > limit;
        List<Event> page = more ? found.subList(0, limit) : found;
        return new EventPage(page, more ? EventCursor.after(page.get(limit - 1)) : null);
    }
}
