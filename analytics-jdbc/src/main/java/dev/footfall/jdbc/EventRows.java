package dev.footfall.jdbc;

import dev.footfall.event.Event;
import dev.footfall.event.Part;
import dev.footfall.thirdparty.jdbi.v3.core.Handle;
import dev.footfall.thirdparty.jdbi.v3.core.statement.Query;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Reads events together with their parts. */
final class EventRows {

    static final String BY_IDS = "SELECT " + Table.EVENT.names() + WantedIds.from("footfall_event", "id");

    static final String PARTS_BY_IDS = "SELECT event_id, kind, part_key, label, code, amount, begins_at"
            + WantedIds.from("footfall_part", "event_id") + " ORDER BY event_id, place";

    private EventRows() {}

    static Map<EventKey, Event> byKeys(Handle handle, Collection<EventKey> keys) {
        Map<EventKey, Event> found = new HashMap<>();
        byTenant(keys)
                .forEach((tenant, ids) -> list(
                                handle, tenant, WantedIds.bind(handle.createQuery(BY_IDS), tenant, UUID.class, ids))
                        .forEach(event -> found.put(EventKey.of(event), event)));
        return found;
    }

    /** Runs a query for all columns of events of one tenant. */
    static List<Event> list(Handle handle, String tenant, Query query) {
        List<EventMapper.Row> rows = query.mapTo(EventMapper.Row.class).list();
        List<UUID> withParts = rows.stream()
                .filter(row -> row.parts() > 0)
                .map(row -> row.key().id())
                .toList();
        Map<UUID, List<Part>> parts = withParts.isEmpty() ? Map.of() : parts(handle, tenant, withParts);
        return rows.stream()
                .map(row -> row.draft()
                        .parts(parts.getOrDefault(row.key().id(), List.of()))
                        .toEvent())
                .toList();
    }

    private static Map<UUID, List<Part>> parts(Handle handle, String tenant, List<UUID> ids) {
        return WantedIds.bind(handle.createQuery(PARTS_BY_IDS), tenant, UUID.class, ids)
                .map((row, context) -> Map.entry(row.getObject("event_id", UUID.class), EventMapper.part(row)))
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private static Map<String, List<UUID>> byTenant(Collection<EventKey> keys) {
        return keys.stream()
                .collect(
                        Collectors.groupingBy(EventKey::tenant, Collectors.mapping(EventKey::id, Collectors.toList())));
    }
}
