package dev.footfall.servlet.events;

import dev.footfall.event.Event;
import dev.footfall.event.EventCursor;
import dev.footfall.event.EventFilter;
import dev.footfall.event.EventPage;
import dev.footfall.event.EventStore;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gathers the events of a page a few at a time, until there are enough of them or they are large enough. */
final class EventGathering {

    /** Few enough that even the largest events fit into a small memory. */
    private static final int CHUNK = 100;

    private static final long MAX_BYTES = 8L << 20;

    private final EventStore store;
    private final EventFilter filter;
    private final List<Event> events = new ArrayList<>();
    private long bytes;

    private EventGathering(EventStore store, EventFilter filter) {
        this.store = store;
        this.filter = filter;
    }

    /** Like {@link EventStore#find(EventFilter, EventCursor, int)}, but a page of large events ends early. */
    static EventPage page(EventStore store, EventFilter filter, @Nullable EventCursor after, int limit) {
        return new EventGathering(store, filter).gather(after, limit);
    }

    private EventPage gather(@Nullable EventCursor after, int limit) {
        EventCursor next = after;
        do {
            EventPage chunk = store.find(filter, next, Math.min(CHUNK, limit - events.size()));
            boolean isWhole = add(chunk.events());
            next = isWhole ? chunk.next() : EventCursor.after(events.get(events.size() - 1));
        } while (next != null && events.size() < limit && bytes < MAX_BYTES);
        return new EventPage(events, next);
    }

    /** Whether all of them were added. */
    private boolean add(List<Event> chunk) {
        for (int i = 0; i < chunk.size(); i++) {
            Event event = chunk.get(i);
            events.add(event);
            bytes += bytes(event);
            if (bytes >= MAX_BYTES) {
                return i + 1 == chunk.size();
            }
        }
        return true;
    }

    /** What may be large in an event. */
    private static long bytes(Event event) {
        return (long) event.metadata().jsonBytes()
                + event.configuration().jsonBytes()
                + length(event.userAgent())
                + length(event.referer());
    }

    private static int length(@Nullable String text) {
        return text == null ? 0 : text.length();
    }
}
