package dev.footfall.event;

import java.time.Instant;
import java.util.UUID;

/**
 * A place between two events of a list that runs from the newest to the oldest: after the event with this time and id.
 * New events never move it.
 */
public record EventCursor(Instant occurredAt, UUID id) {

    public static EventCursor after(Event event) {
        return new EventCursor(event.occurredAt(), event.id());
    }
}
