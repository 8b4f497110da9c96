package dev.footfall.core.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.query.TimeBucket;
import dev.footfall.time.TimeRange;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EarlierPeriodTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @ParameterizedTest(name = "{0} to {1} after {2} to {3}")
    @CsvSource({
        "2026-11-20, 2026-11-21, 2026-11-13, 2026-11-14", // a Friday with the Friday before
        "2026-11-14, 2026-11-21, 2026-11-07, 2026-11-14", // a week with the week before
        "2026-11-13, 2026-11-21, 2026-10-30, 2026-11-07", // eight days need two weeks
        "2026-10-24, 2026-11-21, 2026-09-26, 2026-10-24", // four weeks
        "2026-10-01, 2026-11-01, 2026-08-27, 2026-09-27", // a month of 31 days: five weeks
        "2026-03-29, 2026-03-30, 2026-03-22, 2026-03-23", // a day of 23 hours with one of 24
        "2026-10-25, 2026-10-26, 2026-10-18, 2026-10-19", // a day of 25 hours with one of 24
        "2026-11-01, 2026-11-02, 2026-10-25, 2026-10-26", // one of 24 with one of 25
    })
    void wholeDaysFollowTheSameWeekdays(LocalDate from, LocalDate to, LocalDate earlierFrom, LocalDate earlierTo) {
        TimeRange earlier = before(EarlierPeriod.PREVIOUS, days(from, to, BERLIN), BERLIN);
        assertThat(earlier).isEqualTo(days(earlierFrom, earlierTo, BERLIN));
        assertThat(earlierFrom.getDayOfWeek()).isEqualTo(from.getDayOfWeek());
    }

    @Test
    void aYearBeforeIsFiftyTwoWeeksBeforeWhateverTheClocksDo() {
        assertThat(before(EarlierPeriod.YEAR, days("2026-10-25", "2026-10-26"), BERLIN))
                .isEqualTo(days("2025-10-26", "2025-10-27"));
        assertThat(before(EarlierPeriod.YEAR, days("2025-03-01", "2025-04-01"), BERLIN))
                .isEqualTo(days("2024-03-02", "2024-04-02"));
    }

    @Test
    void daysOfAnotherZoneAreNoWholeDays() {
        TimeRange day = days("2026-11-20", "2026-11-21");
        assertThat(before(EarlierPeriod.PREVIOUS, day, ZoneOffset.UTC)).isEqualTo(days("2026-11-19", "2026-11-20"));
    }

    @Test
    void aPartOfADayIsComparedWithWhatWasDirectlyBefore() {
        TimeRange half = range("2026-11-20T10:00:00Z", "2026-11-20T10:30:00Z");
        assertThat(before(EarlierPeriod.PREVIOUS, half, BERLIN))
                .isEqualTo(range("2026-11-20T09:30:00Z", "2026-11-20T10:00:00Z"));
    }

    @Test
    void aPartOfADayIsComparedWithTheSameTimeOfTheLocalClockAYearBefore() {
        TimeRange usual = range("2026-11-20T10:00:00Z", "2026-11-20T10:30:00Z");
        assertThat(before(EarlierPeriod.YEAR, usual, BERLIN))
                .isEqualTo(range("2025-11-21T10:00:00Z", "2025-11-21T10:30:00Z"));
        // On 30 March 2030 it is still winter, 52 weeks before it was summer already.
        TimeRange winter = range("2030-03-30T10:00:00Z", "2030-03-30T10:30:00Z");
        assertThat(before(EarlierPeriod.YEAR, winter, BERLIN))
                .isEqualTo(range("2029-03-31T09:00:00Z", "2029-03-31T09:30:00Z"));
    }

    @ParameterizedTest(name = "{0} to {1} after {2} to {3}")
    @CsvSource({
        "2026-10-01, 2026-11-01, 2026-09-01, 2026-10-01",
        "2026-01-15, 2026-04-20, 2025-09-15, 2025-12-20", // touches four months
        "2026-03-29, 2026-03-31, 2026-02-28, 2026-03-01", // the month before has no such days
        "2026-03-01, 2026-03-31, 2026-02-01, 2026-02-28",
    })
    void monthsFollowAsManyMonths(LocalDate from, LocalDate to, LocalDate earlierFrom, LocalDate earlierTo) {
        assertThat(EarlierPeriod.PREVIOUS
                        .of(days(from, to, BERLIN), BERLIN, List.of(TimeBucket.MONTH))
                        .range())
                .isEqualTo(days(earlierFrom, earlierTo, BERLIN));
    }

    @Test
    void yearsFollowAsManyYearsAndAYearBeforeIsTwelveMonthsBefore() {
        assertThat(EarlierPeriod.PREVIOUS
                        .of(days("2025-11-01", "2026-02-01"), BERLIN, List.of(TimeBucket.YEAR))
                        .range())
                .isEqualTo(days("2023-11-01", "2024-02-01"));
        assertThat(EarlierPeriod.YEAR
                        .of(days("2026-10-05", "2026-11-21"), BERLIN, List.of(TimeBucket.MONTH))
                        .range())
                .isEqualTo(days("2025-10-05", "2025-11-21"));
    }

    @Test
    void whatIsNotOverIsComparedUpToTheSameLocalMoment() {
        EarlierTime day =
                EarlierPeriod.PREVIOUS.of(days("2026-10-26", "2026-10-27"), BERLIN, List.of(TimeBucket.HOUR_OF_DAY));
        // 9:00 in winter, and a week before 9:00 in summer.
        assertThat(day.upTo(Instant.parse("2026-10-26T08:00:00Z")))
                .isEqualTo(range("2026-10-18T22:00:00Z", "2026-10-19T07:00:00Z"));
        assertThat(day.upTo(Instant.parse("2026-10-27T08:00:00Z"))).isEqualTo(day.range());
        assertThat(day.upTo(Instant.parse("2026-10-20T08:00:00Z")))
                .isEqualTo(range("2026-10-18T22:00:00Z", "2026-10-18T22:00:00Z"));
        EarlierTime hours =
                EarlierPeriod.PREVIOUS.of(range("2026-11-20T10:00:00Z", "2026-11-20T14:00:00Z"), BERLIN, List.of());
        assertThat(hours.upTo(Instant.parse("2026-11-20T11:00:00Z")))
                .isEqualTo(range("2026-11-20T06:00:00Z", "2026-11-20T07:00:00Z"));
    }

    private static TimeRange before(EarlierPeriod period, TimeRange range, ZoneId zone) {
        return period.of(range, zone, List.of()).range();
    }

    private static TimeRange days(String from, String to) {
        return days(LocalDate.parse(from), LocalDate.parse(to), BERLIN);
    }

    private static TimeRange days(LocalDate from, LocalDate to, ZoneId zone) {
        return new TimeRange(
                from.atStartOfDay(zone).toInstant(), to.atStartOfDay(zone).toInstant());
    }

    private static TimeRange range(String from, String to) {
        return new TimeRange(Instant.parse(from), Instant.parse(to));
    }
}
