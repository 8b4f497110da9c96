package dev.footfall.core.memory;

import dev.footfall.event.EventCursor;
import dev.footfall.event.EventOrder;
import java.util.Comparator;

/** The order of every list of events. */
final class NewestFirst {

    static final Comparator<EventCursor> ORDER = Comparator.comparing(EventCursor::occurredAt)
            .thenComparing(EventCursor::id, EventOrder.BY_ID)
            .reversed();

    private NewestFirst() {}
}
