package dev.footfall.jdbc;

import dev.footfall.access.Tenant;
import dev.footfall.audience.ViewerSession;
import dev.footfall.event.Event;
import dev.footfall.thirdparty.jdbi.v3.core.Handle;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * Removes events of a tenant together with what was derived from them.
 *
 * <p>Whoever appends changes a session, a user, a report or a device once the events are in the table, and keeps its
 * row locked until both are committed. So whoever has locked the row sees all events that it tells of, and no others
 * that it tells of come later: what it should say without the removed ones is then looked up among the others.
 */
final class Removal {

    private static final String GIVEN =
            "SELECT " + Rebuild.COLUMNS + ", bot, parts" + WantedIds.from("footfall_event", "id");
    private static final String DELETE_EVENTS = "DELETE FROM footfall_event WHERE tenant = ? AND id = ?";
    private static final String DELETE_PARTS = "DELETE FROM footfall_part WHERE tenant = ? AND event_id = ?";
    private static final String DELETE_VIEWERS = "DELETE FROM footfall_viewer WHERE tenant = ? AND id = ?";

    private final Database database;
    private final Tenant tenant;
    private final boolean forGood;

    /** @param forGood whether the events stay known, so that none of them can come back */
    Removal(Database database, Tenant tenant, boolean forGood) {
        this.database = database;
        this.tenant = tenant;
        this.forGood = forGood;
    }

    private record Row(Event event, boolean bot, boolean hasParts) {

        EventKey key() {
            return EventKey.of(event);
        }
    }

    /** Returns how many of them there were. */
    int run(Collection<UUID> ids) {
        return ids.isEmpty() ? 0 : database.write("remove events", handle -> remove(handle, ids));
    }

    private int remove(Handle handle, Collection<UUID> ids) throws SQLException {
        Connection connection = handle.getConnection();
        database.dialect().beforeRemoval(connection);
        List<Row> rows = rows(handle, ids);
        delete(connection, rows);
        List<Event> ofPeople =
                rows.stream().filter(row -> !row.bot()).map(Row::event).toList();
        derive(handle, new Removed(tenant, ofPeople));
        if (!ofPeople.isEmpty()) {
            RolledDays.forget(handle, tenant, ofPeople);
        }
        return rows.size();
    }

    private List<Row> rows(Handle handle, Collection<UUID> ids) {
        List<Row> rows = new ArrayList<>(WantedIds.bind(handle.createQuery(GIVEN), tenant.id(), UUID.class, ids)
                .map((row, context) ->
                        new Row(Rebuild.draft(tenant, row).toEvent(), row.getBoolean("bot"), row.getInt("parts") > 0))
                .list());
        rows.sort((one, other) -> EventKey.ORDER.compare(one.key(), other.key()));
        return rows;
    }

    private void delete(Connection connection, List<Row> rows) throws SQLException {
        List<EventKey> keys = rows.stream().map(Row::key).toList();
        Tombstones.write(connection, DELETE_EVENTS, keys);
        Tombstones.write(
                connection,
                DELETE_PARTS,
                rows.stream().filter(Row::hasParts).map(Row::key).toList());
        if (forGood) {
            Tombstones.keep(connection, keys);
        }
    }

    /** In the order in which writers change these tables. */
    private void derive(Handle handle, Removed removed) throws SQLException {
        Dialect dialect = database.dialect();
        Remaining remaining = new Remaining(handle, dialect.reader(), tenant);
        new SessionsWithout(removed, remaining).write(handle, dialect.writer());
        new ReportsWithout(removed, remaining, dialect.reader()).write(handle, dialect.writer());
        new DevicesWithout(removed, remaining, dialect.reader()).write(handle, dialect.writer());
        List<EventKey> viewers = removed.events().stream()
                .filter(event -> event.type().equals(ViewerSession.TYPE))
                .map(EventKey::of)
                .toList();
        Tombstones.write(handle.getConnection(), DELETE_VIEWERS, viewers);
        new UsersWithout(removed, remaining).write(handle, dialect.writer());
    }
}
