package dev.footfall.core.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.time.TimeRange;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
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
        TimeRange earlier = EarlierPeriod.PREVIOUS.of(days(from, to, BERLIN), BERLIN);
        assertThat(earlier).isEqualTo(days(earlierFrom, earlierTo, BERLIN));
        assertThat(earlierFrom.getDayOfWeek()).isEqualTo(from.getDayOfWeek());
    }

    @Test
    void aYearBeforeIsFiftyTwoWeeksBeforeWhateverTheClocksDo() {
        assertThat(EarlierPeriod.YEAR.of(days("2026-10-25", "2026-10-26"), BERLIN))
                .isEqualTo(days("2025-10-26", "2025-10-27"));
        assertThat(EarlierPeriod.YEAR.of(days("2025-03-01", "2025-04-01"), BERLIN))
                .isEqualTo(days("2024-03-02", "2024-04-02"));
    }

    @Test
    void daysOfAnotherZoneAreNoWholeDays() {
        TimeRange day = days("2026-11-20", "2026-11-21");
        assertThat(EarlierPeriod.PREVIOUS.of(day, ZoneOffset.UTC)).isEqualTo(days("2026-11-19", "2026-11-20"));
    }

    @Test
    void aPartOfADayIsComparedWithWhatWasDirectlyBefore() {
        TimeRange half = range("2026-11-20T10:00:00Z", "2026-11-20T10:30:00Z");
        assertThat(EarlierPeriod.PREVIOUS.of(half, BERLIN))
                .isEqualTo(range("2026-11-20T09:30:00Z", "2026-11-20T10:00:00Z"));
    }

    @Test
    void aPartOfADayIsComparedWithTheSameTimeOfTheLocalClockAYearBefore() {
        TimeRange usual = range("2026-11-20T10:00:00Z", "2026-11-20T10:30:00Z");
        assertThat(EarlierPeriod.YEAR.of(usual, BERLIN))
                .isEqualTo(range("2025-11-21T10:00:00Z", "2025-11-21T10:30:00Z"));
        // On 30 March 2030 it is still winter, 52 weeks before it was summer already.
        TimeRange winter = range("2030-03-30T10:00:00Z", "2030-03-30T10:30:00Z");
        assertThat(EarlierPeriod.YEAR.of(winter, BERLIN))
                .isEqualTo(range("2029-03-31T09:00:00Z", "2029-03-31T09:30:00Z"));
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
