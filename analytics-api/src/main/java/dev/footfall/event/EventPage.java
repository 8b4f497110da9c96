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

    /**
     * The first of a list of which one event more than wanted was looked for, or several: these tell whether it goes
     * on.
     *
     * @param found in their order
     * @param limit how many the page has at most
     */
    public static EventPage of(List<Event> found, int limit) {
        return found.size() <= limit
                ? new EventPage(found, null)
                : new EventPage(found.subList(0, limit), EventCursor.after(found.get(limit - 1)));
    }
}
