package dev.footfall.time;

import java.time.Instant;

/**
 * A half-open stretch of time.
 *
 * @param from the first instant inside
 * @param to the first instant after it
 */
public record TimeRange(Instant from, Instant to) {

    /** Everything that an event can have as its time. */
    public static final TimeRange ALL = new TimeRange(Instant.EPOCH, Instant.parse("9999-12-31T23:59:59.999Z"));

    /** @throws IllegalArgumentException if the end lies before the start */
    public TimeRange {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("range must not end (" + to + ") before it starts (" + from + ")");
        }
    }

    public boolean contains(Instant instant) {
        return !instant.isBefore(from) && instant.isBefore(to);
    }
}
