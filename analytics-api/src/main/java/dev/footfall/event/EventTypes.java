package dev.footfall.event;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The event types that an application knows. Immutable. */
public final class EventTypes {

    private static final EventTypes STANDARD = new EventTypes(StandardEventTypes.ALL);

    private final List<EventType> types;
    private final Map<String, EventType> bySpelling;

    private EventTypes(List<EventType> types) {
        this.types = List.copyOf(types);
        this.bySpelling = new HashMap<>();
        for (EventType type : types) {
            claim(type.name(), type);
            type.spellings().forEach(spelling -> claim(spelling, type));
        }
    }

    private void claim(String spelling, EventType type) {
        EventType other = bySpelling.putIfAbsent(spelling, type);
        if (other != null) {
            throw new IllegalArgumentException(
                    "event type '" + type.name() + "' claims '" + spelling + "', which names '" + other.name() + "'");
        }
    }

    /** The types that the documented APIs speak of. */
    public static EventTypes standard() {
        return STANDARD;
    }

    /**
     * These types and more.
     *
     * @throws IllegalArgumentException if a name or spelling is taken
     */
    public EventTypes with(Collection<EventType> more) {
        List<EventType> all = new ArrayList<>(types);
        all.addAll(more);
        return new EventTypes(all);
    }

    /** The type with that name, in any of its spellings. */
    public Optional<EventType> find(String spelling) {
        return Optional.ofNullable(bySpelling.get(spelling));
    }

    public List<EventType> all() {
        return types;
    }
}
