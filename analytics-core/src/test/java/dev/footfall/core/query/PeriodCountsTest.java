package dev.footfall.core.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.query.QuarterHourCount;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodCountsTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Test
    void nothingMakesNoPeriods() {
        assertThat(PeriodCounts.of(List.of(), CalendarPeriod.MONTH, ZoneOffset.UTC))
                .isEmpty();
    }

    @Test
    void periodsWithoutEventsAreLeftOutAndTheTotalRunsOn() {
        List<QuarterHourCount> counts =
                List.of(at("2020-12-31T23:45:00Z", 2), at("2021-01-01T00:00:00Z", 3), at("2021-03-31T23:45:00Z", 5));

        assertThat(PeriodCounts.of(counts, CalendarPeriod.MONTH, ZoneOffset.UTC))
                .containsExactly(row("2020-12-01", 2, 2), row("2021-01-01", 3, 5), row("2021-03-01", 5, 10));
        assertThat(PeriodCounts.of(counts, CalendarPeriod.YEAR, ZoneOffset.UTC))
                .containsExactly(row("2020-01-01", 2, 2), row("2021-01-01", 8, 10));
    }

    @Test
    void theDayThatClocksAreTurnedHas23Or25Hours() {
        List<QuarterHourCount> quarters = new ArrayList<>();
        for (Instant at = Instant.parse("2021-03-27T23:00:00Z");
                at.isBefore(Instant.parse("2021-03-29T22:00:00Z"));
                at = at.plusSeconds(900)) {
            quarters.add(new QuarterHourCount(QuarterHourCount.quarterHourOf(at), 1));
        }
        for (Instant at = Instant.parse("2021-10-30T22:00:00Z");
                at.isBefore(Instant.parse("2021-10-31T23:00:00Z"));
                at = at.plusSeconds(900)) {
            quarters.add(new QuarterHourCount(QuarterHourCount.quarterHourOf(at), 1));
        }

        assertThat(PeriodCounts.of(quarters, CalendarPeriod.DAY, BERLIN))
                .extracting(PeriodCount::start, PeriodCount::count)
                .containsExactly(tuple("2021-03-28", 23 * 4), tuple("2021-03-29", 24 * 4), tuple("2021-10-31", 25 * 4));
    }

    @ParameterizedTest
    @CsvSource({
        "Asia/Kathmandu,      2021-05-04T18:15:00Z, 2021-05-05",
        "Asia/Kathmandu,      2021-05-04T18:00:00Z, 2021-05-04",
        "Pacific/Apia,        2011-12-30T10:00:00Z, 2011-12-31",
        "Pacific/Apia,        2011-12-30T09:45:00Z, 2011-12-29",
        "America/Sao_Paulo,   2018-11-04T03:00:00Z, 2018-11-04",
        "Pacific/Kiritimati,  2021-12-31T10:00:00Z, 2022-01-01"
    })
    void aQuarterBelongsToTheLocalDay(ZoneId zone, Instant quarter, LocalDate day) {
        List<QuarterHourCount> counts = List.of(new QuarterHourCount(QuarterHourCount.quarterHourOf(quarter), 1));

        assertThat(PeriodCounts.of(counts, CalendarPeriod.DAY, zone)).containsExactly(new PeriodCount(day, 1, 1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"UTC", "Europe/Berlin", "America/New_York", "Asia/Kathmandu", "Pacific/Apia", "Africa/Cairo"})
    void everyPeriodHoldsWhatTheCalendarSays(ZoneId zone) {
        Random random = new Random(7);
        List<QuarterHourCount> quarters = random.longs(2_000, 40 * 365 * 96L, 52 * 365 * 96L)
                .sorted()
                .distinct()
                .mapToObj(quarter -> new QuarterHourCount(quarter, 1 + random.nextInt(9)))
                .toList();
        for (CalendarPeriod period : CalendarPeriod.values()) {
            Map<LocalDate, Long> expected = new TreeMap<>();
            quarters.forEach(quarter -> expected.merge(
                    period.startOf(LocalDate.ofInstant(quarter.start(), zone)), quarter.count(), Long::sum));

            Map<LocalDate, Long> folded = new TreeMap<>();
            PeriodCounts.of(quarters, period, zone).forEach(row -> folded.put(row.start(), row.count()));

            assertThat(folded).isEqualTo(expected);
        }
    }

    private static QuarterHourCount at(String instant, long count) {
        return new QuarterHourCount(QuarterHourCount.quarterHourOf(Instant.parse(instant)), count);
    }

    private static PeriodCount row(String start, long count, long cumulative) {
        return new PeriodCount(LocalDate.parse(start), count, cumulative);
    }

    private static org.assertj.core.groups.Tuple tuple(String day, long count) {
        return org.assertj.core.api.Assertions.tuple(LocalDate.parse(day), count);
    }
}
