package dev.footfall.query;

import java.time.Instant;

/**
 * How many events happened in one quarter of an hour of UTC. Every time zone in use today is a whole number of quarters
 * away from UTC, so that local hours, days, months and years are sums of these.
 *
 * @param quarterHour quarters of an hour since 1970-01-01T00:00Z
 */
public record QuarterHourCount(long quarterHour, long count) {

    public static final long MILLIS = 15 * 60 * 1000L;

    public static long quarterHourOf(Instant instant) {
        return Math.floorDiv(instant.toEpochMilli(), MILLIS);
    }

    public Instant start() {
        return Instant.ofEpochMilli(quarterHour * MILLIS);
    }
}
