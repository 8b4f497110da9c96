package dev.footfall.jdbc;

import dev.footfall.event.Event;
import dev.footfall.event.EventCursor;
import dev.footfall.event.EventFilter;
import dev.footfall.thirdparty.jdbi.v3.core.Handle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The events that a filter lets through, from the newest to the oldest. */
final class EventList {

    /** The tenant is fixed; naming it lets H2 see that its index has this order already. */
    private static final String ORDER_AND_LIMIT = " ORDER BY tenant, occurred_at DESC, id DESC LIMIT ?";

    private static final String AFTER = "occurred_at <= ? AND (occurred_at < ? OR id < ?)";
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
        SqlText sql = text(Table.EVENT.names(), database.dialect().reader(), filter, after, limit + 1L);
        return EventRows.list(handle, filter.tenant().id(), sql.bindTo(handle.createQuery(sql.text())));
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

    /** The statement that reads these columns of the first rows after a place. */
    static SqlText text(String columns, Reader reader, EventFilter filter, @Nullable EventCursor after, long limit) {
        FilterSql where = new FilterSql(filter, reader);
        if (after != null) {
            long time = Millis.ceil(after.occurredAt());
            where.and(AFTER, time, time, Millis.isWhole(after.occurredAt()) ? after.id() : LEAST_ID);
        }
        return SqlText.of("SELECT " + columns + " FROM " + reader.eventsByTime())
                .add(where.text())
                .add(ORDER_AND_LIMIT, limit);
    }
}
