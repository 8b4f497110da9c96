package dev.footfall.store;

import dev.footfall.event.EventCursor;
import dev.footfall.event.EventOrder;
import dev.footfall.time.TimeRange;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * From where to where a log is read.
 *
 * @param from the earliest time
 * @param before what comes before it
 */
record LogReach(Instant from, EventCursor before) {

    private static final UUID LEAST = new UUID(0, 0);

    static LogReach of(TimeRange range, @Nullable EventCursor after) {
        EventCursor end = new EventCursor(firstMilli(range.to()), LEAST);
        return new LogReach(firstMilli(range.from()), after == null || isBefore(end, after) ? end : after);
    }

    /** No event's time lies between two milliseconds. */
    private static Instant firstMilli(Instant time) {
        Instant milli = Instant.ofEpochMilli(time.toEpochMilli());
        return milli.isBefore(time) ? milli.plusMillis(1) : milli;
    }

    private static boolean isBefore(EventCursor one, EventCursor other) {
        int times = one.occurredAt().compareTo(other.occurredAt());
        return times < 0 || (times == 0 && EventOrder.BY_ID.compare(one.id(), other.id()) < 0);
    }
}
