package dev.footfall.core.memory;

import dev.footfall.catalog.CatalogAsset;
import dev.footfall.catalog.CatalogUser;
import dev.footfall.event.Appended;
import dev.footfall.event.Event;
import dev.footfall.event.EventCursor;
import dev.footfall.event.EventFilter;
import dev.footfall.session.Session;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is kept of one tenant. */
final class TenantMemory {

    private final Map<UUID, Event> byId = new HashMap<>();
    private final NavigableMap<EventCursor, Event> newestFirst = new TreeMap<>(NewestFirst.ORDER);
    private final Map<String, Session> sessions = new HashMap<>();
    private final Map<String, CatalogAsset> assets = new HashMap<>();
    private final Map<String, CatalogUser> users = new HashMap<>();

    Appended append(Event event) {
        Event known = byId.putIfAbsent(event.id(), event);
        if (known != null) {
            return new Appended(known, false);
        }
        newestFirst.put(EventCursor.after(event), event);
        if (event.session() != null && !event.bot()) {
            sessions.merge(event.session(), SessionMerge.sessionOf(event, event.session()), SessionMerge::merge);
        }
        return new Appended(event, true);
    }

    Optional<Event> event(UUID id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** Those that the filter lets through, from the newest on. */
    Stream<Event> events(EventFilter filter, @Nullable EventCursor after) {
        NavigableMap<EventCursor, Event> rest = after == null ? newestFirst : newestFirst.tailMap(after, false);
        return rest.values().stream().filter(filter::matches);
    }

    Optional<Session> session(String id) {
        return Optional.ofNullable(sessions.get(id));
    }

    Collection<Session> sessions() {
        return sessions.values();
    }

    Map<String, CatalogAsset> assets() {
        return assets;
    }

    Map<String, CatalogUser> users() {
        return users;
    }
}
