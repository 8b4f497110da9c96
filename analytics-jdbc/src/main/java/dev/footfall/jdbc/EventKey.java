package dev.footfall.jdbc;

import dev.footfall.event.Event;
import java.util.Comparator;
import java.util.UUID;

/** What an event is known by. Ids sort as unsigned bytes. */
record EventKey(String tenant, UUID id) {

    static final Comparator<UUID> ID_ORDER = (a, b) -> {
        int high = Long.compareUnsigned(a.getMostSignificantBits(), b.getMostSignificantBits());
        return high != 0 ? high : Long.compareUnsigned(a.getLeastSignificantBits(), b.getLeastSignificantBits());
    };

    static final Comparator<EventKey> ORDER =
            Comparator.comparing(EventKey::tenant).thenComparing(EventKey::id, ID_ORDER);

    static EventKey of(Event event) {
        return new EventKey(event.tenant().id(), event.id());
    }
}
