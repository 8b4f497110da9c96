package dev.footfall.event;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of a list of events.
 *
 * @param next where the list goes on; null: it ends here
 */
public record EventPage(List<Event> events, @Nullable EventCursor next) {

    public EventPage {
        events = List.copyOf(events);
    }
}
