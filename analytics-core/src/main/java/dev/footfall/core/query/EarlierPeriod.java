package dev.footfall.core.query;

import dev.footfall.query.Dimension;
import dev.footfall.query.TimeBucket;
import dev.footfall.time.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * What a range is compared with. Whole local days are compared with as many days of the same weekdays, for most numbers
 * follow the week; what is told by month or year with as many months or years; of anything else the earlier range is as
 * long.
 */
public enum EarlierPeriod {
    /** The days of so many full weeks before that the two do not overlap; else what ends where the range starts. */
    PREVIOUS,
    /** What was 52 weeks before, by the local clock; of months, 12 months before. */
    YEAR;

    private static final int WEEK = 7;
    private static final int WEEKS_OF_A_YEAR = 52;

    /**
     * The range to compare with.
     *
     * @param dimensions what the numbers are told apart by
     */
    public EarlierTime of(TimeRange range, ZoneId zone, Collection<? extends Dimension> dimensions) {
        if (dimensions.contains(TimeBucket.MONTH) || dimensions.contains(TimeBucket.YEAR)) {
            return monthsBefore(range, zone, dimensions.contains(TimeBucket.YEAR));
        }
        LocalDate from = dayThatBegins(range.from(), zone);
        LocalDate to = dayThatBegins(range.to(), zone);
        if (from != null && to != null) {
            Period shift = Period.ofDays(days(from, to));
            TimeRange earlier = new TimeRange(start(from.minus(shift), zone), start(to.minus(shift), zone));
            return new EarlierTime(range, earlier, zone, shift);
        }
        return this == PREVIOUS
                ? new EarlierTime(range, Comparison.periodBefore(range), zone, null)
                : yearBefore(range, zone);
    }

    private int days(LocalDate from, LocalDate to) {
        long length = ChronoUnit.DAYS.between(from, to);
        return this == YEAR ? WEEKS_OF_A_YEAR * WEEK : Math.toIntExact((length + WEEK - 1) / WEEK * WEEK);
    }

    private static EarlierTime yearBefore(TimeRange range, ZoneId zone) {
        Period shift = Period.ofDays(WEEKS_OF_A_YEAR * WEEK);
        Instant from = range.from().atZone(zone).minus(shift).toInstant();
        TimeRange earlier = new TimeRange(from, from.plus(Duration.between(range.from(), range.to())));
        return new EarlierTime(range, earlier, zone, shift);
    }

    private EarlierTime monthsBefore(TimeRange range, ZoneId zone, boolean isByYear) {
        ZonedDateTime start = range.from().atZone(zone);
        Instant last = range.from().equals(range.to()) ? range.to() : range.to().minusMillis(1);
        Period shift = this == YEAR ? Period.ofYears(1) : touched(start, last.atZone(zone), isByYear);
        ZonedDateTime from = start.minus(shift);
        Instant to = range.to().atZone(zone).minus(shift).toInstant();
        // The last days of a long month are all the last day of a short one.
        Instant end = to.isAfter(from.toInstant()) ? to : endOfSame(from, range);
        return new EarlierTime(range, new TimeRange(from.toInstant(), end), zone, shift);
    }

    private static Period touched(ZonedDateTime from, ZonedDateTime last, boolean isByYear) {
        return isByYear
                ? Period.ofYears(last.getYear() - from.getYear() + 1)
                : Period.ofMonths(
                        Math.toIntExact(ChronoUnit.MONTHS.between(YearMonth.from(from), YearMonth.from(last)) + 1));
    }

    private static Instant endOfSame(ZonedDateTime from, TimeRange range) {
        Instant end = from.toInstant().plus(Duration.between(range.from(), range.to()));
        Instant month = start(YearMonth.from(from).plusMonths(1).atDay(1), from.getZone());
        return end.isBefore(month) ? end : month;
    }

    private static @Nullable LocalDate dayThatBegins(Instant instant, ZoneId zone) {
        LocalDate day = LocalDate.ofInstant(instant, zone);
        return start(day, zone).equals(instant) ? day : null;
    }

    private static Instant start(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }
}
