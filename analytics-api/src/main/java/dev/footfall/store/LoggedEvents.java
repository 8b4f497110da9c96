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
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record LoggedEvents(EventLog log) implements EventStore {

    /** So many are looked through at once, or as many as the page has. */
    private static final int CHUNK = 500;

    private static final Comparator<Event> BY_KEY =
            Comparator.comparing((Event event) -> event.tenant().id()).thenComparing(Event::id, EventOrder.BY_ID);

    @Override
    public List<Appended> append(List<Event> batch) {
        TreeSet<Event> added = new TreeSet<>(BY_KEY);
        // Of equal keys, a set keeps the first.
        added.addAll(batch);
        List<Event> given = List.copyOf(added);
        List<Boolean> isNew = given.isEmpty() ? List.of() : log.append(given);
        for (int i = 0; i < given.size(); i++) {
            if (!isNew.get(i)) {
                added.remove(given.get(i));
            }
        }
        return batch.stream()
                .map(event -> added.remove(event) ? new Appended(event, true) : new Appended(known(event), false))
                .toList();
    }

    private Event known(Event event) {
        return log.find(event.tenant(), event.id())
                .orElseThrow(() -> new IllegalStateException("event " + event.id() + " is known but not found"));
    }

    @Override
    public Optional<Event> find(Tenant tenant, UUID id) {
        return log.find(tenant, id);
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
