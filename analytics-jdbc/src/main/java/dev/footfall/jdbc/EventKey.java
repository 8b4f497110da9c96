package dev.footfall.jdbc;

import dev.footfall.event.Event;
import dev.footfall.event.EventOrder;
import java.util.Comparator;
import java.util.UUID;

/** What an event is known by. Ids sort as unsigned bytes. */
record EventKey(String tenant, UUID id) {

    static final Comparator<EventKey> ORDER =
            Comparator.comparing(EventKey::tenant).thenComparing(EventKey::id, EventOrder.BY_ID);

    static EventKey of(Event event) {
        return new EventKey(event.tenant().id(), event.id());
    }
}
