package dev.footfall.core.retention;

import dev.footfall.time.TimeRange;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * Days of a zone, one after the other.
 *
 * @param first the first of them
 * @param count how many there are
 */
public record LocalDays(LocalDate first, int count, ZoneId zone) {

    /** All that a range touches. */
    public static LocalDays touchedBy(TimeRange range, ZoneId zone) {
        LocalDate first = of(range.from(), zone);
        if (range.from().equals(range.to())) {
            return new LocalDays(first, 0, zone);
        }
        LocalDate last = of(range.to().minusNanos(1), zone);
        return new LocalDays(first, Math.toIntExact(ChronoUnit.DAYS.between(first, last) + 1), zone);
    }

    /** A day lasts until the next one begins, also where clocks are put back across midnight. */
    private static LocalDate of(Instant at, ZoneId zone) {
        LocalDate day = LocalDate.ofInstant(at, zone);
        return begin(day.plusDays(1), zone).isAfter(at) ? day : day.plusDays(1);
    }

    private static Instant begin(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }

    /** When that one of them lies, or after them; of no length if the zone leaves it out. */
    public TimeRange range(int index) {
        LocalDate day = day(index);
        return new TimeRange(begin(day, zone), begin(day.plusDays(1), zone));
    }

    public LocalDate day(int index) {
        return first.plusDays(index);
    }

    /** When each of them begins, and when the last one ends, in ms since 1970. */
    long[] begins() {
        long[] begins = new long[count + 1];
        for (int i = 0; i <= count; i++) {
            begins[i] = begin(day(i), zone).toEpochMilli();
        }
        return begins;
    }

    /** The same in parts of at most so many days. */
    public List<LocalDays> parts(int most) {
        List<LocalDays> parts = new ArrayList<>();
        for (int from = 0; from < count; from += most) {
            parts.add(new LocalDays(day(from), Math.min(most, count - from), zone));
        }
        return parts;
    }
}
