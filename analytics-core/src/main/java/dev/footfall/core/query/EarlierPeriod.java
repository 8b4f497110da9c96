package dev.footfall.core.query;

import dev.footfall.time.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * What a range is compared with. Whole local days are compared with as many days of the same weekdays, for most numbers
 * follow the week; of anything else the earlier range is as long.
 */
public enum EarlierPeriod {
    /** The days of so many full weeks before that the two do not overlap; else what ends where the range starts. */
    PREVIOUS,
    /** What was 52 weeks before, by the local clock. */
    YEAR;

    private static final int WEEK = 7;
    private static final int WEEKS_OF_A_YEAR = 52;

    /** The range to compare with. */
    public TimeRange of(TimeRange range, ZoneId zone) {
        LocalDate from = dayThatBegins(range.from(), zone);
        LocalDate to = dayThatBegins(range.to(), zone);
        if (from != null && to != null) {
            int days = days(from, to);
            return new TimeRange(start(from.minusDays(days), zone), start(to.minusDays(days), zone));
        }
        return this == PREVIOUS ? Comparison.periodBefore(range) : yearBefore(range, zone);
    }

    private int days(LocalDate from, LocalDate to) {
        long length = ChronoUnit.DAYS.between(from, to);
        return this == YEAR ? WEEKS_OF_A_YEAR * WEEK : Math.toIntExact((length + WEEK - 1) / WEEK * WEEK);
    }

    private static TimeRange yearBefore(TimeRange range, ZoneId zone) {
        Instant from = range.from().atZone(zone).minusWeeks(WEEKS_OF_A_YEAR).toInstant();
        return new TimeRange(from, from.plus(Duration.between(range.from(), range.to())));
    }

    private static @Nullable LocalDate dayThatBegins(Instant instant, ZoneId zone) {
        LocalDate day = LocalDate.ofInstant(instant, zone);
        return start(day, zone).equals(instant) ? day : null;
    }

    private static Instant start(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }
}
