package dev.footfall.core.memory;

import dev.footfall.access.Tenant;
import dev.footfall.event.Appended;
import dev.footfall.event.Event;
import dev.footfall.event.EventCursor;
import dev.footfall.event.EventFilter;
import dev.footfall.event.EventPage;
import dev.footfall.event.EventStore;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record InMemoryEvents(Memory memory) implements EventStore {

    @Override
    public List<Appended> append(List<Event> batch) {
        return memory.append(batch);
    }

    @Override
    public Optional<Event> find(Tenant tenant, UUID id) {
        return memory.read(tenant, kept -> kept.event(id));
    }

    @Override
    public EventPage find(EventFilter filter, @Nullable EventCursor after, int limit) {
        // One more than asked for tells whether the list goes on.
        List<Event> found = memory.read(
                filter.tenant(),
                kept -> kept.events(filter, after).limit(limit + 1L).toList());
        return EventPage.of(found, limit);
    }
}
