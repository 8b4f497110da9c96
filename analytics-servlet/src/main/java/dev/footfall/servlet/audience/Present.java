package dev.footfall.servlet.audience;

import dev.footfall.time.TimeRange;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;

/**
 * The hour, the day and the month that a moment is in.
 *
 * @param now by the clock of its zone
 * @param date the day; where clocks are put back across midnight it goes on until the next one begins for good
 */
record Present(ZonedDateTime now, LocalDate date) {

    static Present of(Instant now, ZoneId zone) {
        LocalDate date = LocalDate.ofInstant(now, zone);
        boolean hasNextBegun = !date.plusDays(1).atStartOfDay(zone).toInstant().isAfter(now);
        return new Present(now.atZone(zone), hasNextBegun ? date.plusDays(1) : date);
    }

    TimeRange month() {
        LocalDate first = date.withDayOfMonth(1);
        return between(first, first.plusMonths(1));
    }

    TimeRange day() {
        return between(date, date.plusDays(1));
    }

    private TimeRange between(LocalDate first, LocalDate next) {
        return new TimeRange(start(first), start(next));
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(now.getZone()).toInstant();
    }

    /** Whether a bucket of an hour that begins then is the present one. An hour that comes twice is two. */
    boolean isHour(ZonedDateTime start) {
        return start.getOffset().equals(now.getOffset())
                && start.toLocalDateTime()
                        .truncatedTo(ChronoUnit.HOURS)
                        .equals(now.toLocalDateTime().truncatedTo(ChronoUnit.HOURS));
    }
}
