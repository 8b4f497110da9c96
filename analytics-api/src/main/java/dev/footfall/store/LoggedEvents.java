package dev.footfall.store;

import dev.footfall.access.Tenant;
import dev.footfall.event.Appended;
import dev.footfall.event.Event;
import dev.footfall.event.EventCursor;
import dev.footfall.event.EventFilter;
import dev.footfall.event.EventOrder;
import dev.footfall.event.EventPage;
import dev.footfall.event.EventStore;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

record LoggedEvents(EventLog log) implements EventStore {

    /** So many are looked through at once, or as many as the page has. */
    private static final int CHUNK = 500;

    private static final Comparator<Event> BY_KEY =
            Comparator.comparing((Event event) -> event.tenant().id()).thenComparing(Event::id, EventOrder.BY_ID);

    @Override
    public List<Appended> append(List<Event> batch) {
        TreeMap<Event, Event> kept = new TreeMap<>(BY_KEY);
        batch.forEach(event -> kept.putIfAbsent(event, event));
        List<Event> given = List.copyOf(kept.keySet());
        List<Boolean> isNew = given.isEmpty() ? List.of() : log.append(given);
        TreeSet<Event> added = new TreeSet<>(BY_KEY);
        Map<Tenant, List<UUID>> known = new LinkedHashMap<>();
        for (int i = 0; i < given.size(); i++) {
            Event event = given.get(i);
            if (isNew.get(i)) {
                added.add(event);
            } else {
                kept.remove(event);
                known.computeIfAbsent(event.tenant(), tenant -> new ArrayList<>())
                        .add(event.id());
            }
        }
        known.forEach((tenant, ids) -> find(tenant, ids, event -> kept.put(event, event)));
        return batch.stream()
                .map(event -> new Appended(kept(event, kept), added.remove(event)))
                .toList();
    }

    private void find(Tenant tenant, List<UUID> ids, Consumer<Event> reader) {
        for (int from = 0; from < ids.size(); from += EventLog.MOST_IDS) {
            int to = Math.min(ids.size(), from + EventLog.MOST_IDS);
            log.find(tenant, ids.subList(from, to)).forEach(reader);
        }
    }

    private static Event kept(Event event, Map<Event, Event> kept) {
        Event found = kept.get(event);
        if (found == null) {
            throw new IllegalStateException("event " + event.id() + " is known but not found");
        }
        return found;
    }

    @Override
    public Optional<Event> find(Tenant tenant, UUID id) {
        return log.find(tenant, List.of(id)).stream().findFirst();
    }

    @Override
    public EventPage find(EventFilter filter, @Nullable EventCursor after, int limit) {
        int size = Math.max(CHUNK, limit + 1);
        List<Event> found = new ArrayList<>();
        List<Event> chunk = new ArrayList<>();
        EventCursor next = after;
        do {
            LogReach reach = LogReach.of(filter.range(), next);
            chunk.clear();
            log.read(filter.tenant(), reach.from(), reach.before(), size, chunk::add);
            chunk.stream().filter(filter::matches).forEach(found::add);
            next = chunk.isEmpty() ? next : EventCursor.after(chunk.get(chunk.size() - 1));
        } while (found.size() <= limit && chunk.size() == size);
        return EventPage.of(found, limit);
    }
}
