package dev.footfall.jdbc;

import dev.footfall.event.Event;
import dev.footfall.event.EventCursor;
import dev.footfall.event.EventFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The events that a filter lets through, from the newest to the oldest. */
final class EventList {

    /** The tenant is fixed; naming it lets H2 see that its index has this order already. */
    static final String ORDER_AND_LIMIT = " ORDER BY tenant, occurred_at DESC, id DESC LIMIT :limit";

    private static final String AFTER = "occurred_at <= :afterTime AND (occurred_at < :afterTime OR id < :afterId)";
    private static final UUID LEAST_ID = new UUID(0, 0);

    private final Database database;
    private final EventFilter filter;

    EventList(Database database, EventFilter filter) {
        this.database = database;
        this.filter = filter;
    }

    /** One more than the limit, if there is one. */
    List<Event> read(Handle handle, @Nullable EventCursor after, int limit) {
        if (MetadataScan.isNeeded(database.dialect(), filter)) {
            return scan(handle, after, limit + 1L);
        }
        FilterSql sql = after(new FilterSql(filter, database.dialect()), after);
        String text = "SELECT " + EventColumn.NAMES + " FROM "
                + database.dialect().eventsByTime() + sql.where() + ORDER_AND_LIMIT;
        return EventRows.list(
                handle,
                filter.tenant().id(),
                sql.bindTo(handle.createQuery(text)).bind("limit", limit + 1L));
    }

    private List<Event> scan(Handle handle, @Nullable EventCursor after, long wanted) {
        List<EventKey> keys = new ArrayList<>();
        new MetadataScan(database, filter).run(handle, after, wanted, hit -> {
            keys.add(new EventKey(filter.tenant().id(), hit.id()));
            return keys.size() < wanted;
        });
        Map<EventKey, Event> events = EventRows.byKeys(handle, keys);
        return keys.stream().map(events::get).filter(Objects::nonNull).toList();
    }

    static FilterSql after(FilterSql sql, @Nullable EventCursor after) {
        if (after != null) {
            sql.and(AFTER, "afterTime", Millis.ceil(after.occurredAt()));
            sql.bind("afterId", Millis.isWhole(after.occurredAt()) ? after.id() : LEAST_ID);
        }
        return sql;
    }
}
