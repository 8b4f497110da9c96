package dev.footfall.query;

import java.util.Locale;

/**
 * A stretch of the calendar, in the zone of the question. Calendar buckets follow one another, and are named by when
 * they begin ({@link java.time.ZonedDateTime}); cyclic ones come again and again, and are named by a number
 * ({@link Integer}).
 */
public enum TimeBucket implements Dimension {
    /** An hour of the local clock. Of the hour that clocks go through twice, each is an hour of its own. */
    HOUR,
    /** A local day, of 23 or 25 hours where clocks are changed. */
    DAY,
    /** A week of ISO 8601, from Monday on. */
    WEEK,
    MONTH,
    YEAR,
    /** 0 to 23, by the local clock. */
    HOUR_OF_DAY,
    /** 1 for Monday to 7 for Sunday, as ISO 8601 counts. */
    DAY_OF_WEEK,
    /** 1 to 31. */
    DAY_OF_MONTH,
    /** 1 to 12. */
    MONTH_OF_YEAR;

    public boolean isCyclic() {
        return compareTo(HOUR_OF_DAY) >= 0;
    }

    /** Whether it is finer than a day. */
    public boolean isHourly() {
        return this == HOUR || this == HOUR_OF_DAY;
    }

    /** The name in messages: {@code hour of day}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
