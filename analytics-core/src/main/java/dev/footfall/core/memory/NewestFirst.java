package dev.footfall.core.memory;

import dev.footfall.event.EventCursor;
import java.util.Comparator;
import java.util.UUID;

/** The order of every list of events. */
final class NewestFirst {

    // UUID.compareTo compares signed halves, which is not the order of the bytes.
    private static final Comparator<UUID> BY_UNSIGNED_BYTES = Comparator.comparing(
                    UUID::getMostSignificantBits, Long::compareUnsigned)
            .thenComparing(UUID::getLeastSignificantBits, Long::compareUnsigned);

    static final Comparator<EventCursor> ORDER = Comparator.comparing(EventCursor::occurredAt)
            .thenComparing(EventCursor::id, BY_UNSIGNED_BYTES)
            .reversed();

    private NewestFirst() {}
}
