package dev.footfall.testkit.faulty;

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

/** Does what the sound store does, but for what a fault overrides. */
abstract class ForwardingEvents implements EventStore {

    final EventStore sound;

    ForwardingEvents(EventStore sound) {
        this.sound = sound;
    }

    @Override
    public List<Appended> append(List<Event> batch) {
        return sound.append(batch);
    }

    @Override
    public Optional<Event> find(Tenant tenant, UUID id) {
        return sound.find(tenant, id);
    }

    @Override
    public EventPage find(EventFilter filter, @Nullable EventCursor after, int limit) {
        return sound.find(filter, after, limit);
    }
}
