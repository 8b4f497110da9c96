package dev.footfall.core.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.query.Slots;
import dev.footfall.query.TimeBucket;
import dev.footfall.time.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeCutTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            2026-03-28T23:00:00Z, 2026-03-29T22:00:00Z, HOUR,        23, 23
            2026-03-28T23:00:00Z, 2026-03-29T22:00:00Z, HOUR_OF_DAY, 23, 23
            2026-03-28T23:00:00Z, 2026-03-29T22:00:00Z, DAY,         1,  1
            2026-10-24T22:00:00Z, 2026-10-25T23:00:00Z, HOUR,        25, 25
            2026-10-24T22:00:00Z, 2026-10-25T23:00:00Z, HOUR_OF_DAY, 24, 24
            2026-10-24T22:00:00Z, 2026-10-25T23:00:00Z, DAY,         1,  1
            2026-01-01T00:00:00Z, 2026-01-15T00:00:00Z, DAY_OF_WEEK, 15, 7
            2026-01-01T00:00:00Z, 2028-01-01T00:00:00Z, MONTH_OF_YEAR, 25, 12
            2026-01-01T12:00:00Z, 2026-01-01T12:00:00.001Z, HOUR,    1,  1
            2026-01-01T12:00:00Z, 2026-01-01T12:00:00Z, HOUR,        1,  1
            """)
    void aRangeHasStretchesAndSlots(Instant from, Instant to, TimeBucket bucket, int stretches, int slots) {
        TimeCut cut = berlin(bucket, from, to, 1_000);
        assertThat(cut.slots().stretches()).hasSize(stretches);
        assertThat(cut.keys()).hasSize(slots);
    }

    @Test
    void theFirstStretchBeginsWithTheRangeAndTheNextWithItsBucket() {
        TimeCut cut = berlin(
                TimeBucket.DAY, Instant.parse("2026-03-01T12:34:56.789Z"), Instant.parse("2026-03-03T00:00:00Z"), 10);
        assertThat(cut.slots().stretches())
                .containsExactly(
                        new Slots.Stretch(Instant.parse("2026-03-01T12:34:56.789Z"), 0),
                        new Slots.Stretch(Instant.parse("2026-03-01T23:00:00Z"), 1),
                        new Slots.Stretch(Instant.parse("2026-03-02T23:00:00Z"), 2));
    }

    @Test
    void aCyclicBucketHasTheSameNumberEachTime() {
        TimeCut cut = berlin(
                TimeBucket.DAY_OF_WEEK,
                Instant.parse("2026-03-01T23:00:00Z"),
                Instant.parse("2026-03-16T23:00:00Z"),
                99);
        assertThat(cut.slots().stretches())
                .extracting(Slots.Stretch::slot)
                .containsExactly(0, 1, 2, 3, 4, 5, 6, 0, 1, 2, 3, 4, 5, 6, 0);
        assertThat(cut.keys().get(0)).containsExactly(1);
    }

    @Test
    void moreStretchesThanWantedAreNoCut() {
        Instant from = Instant.parse("2026-03-01T00:00:00Z");
        LocalCalendar calendar = new LocalCalendar(ZoneId.of("UTC"), List.of(TimeBucket.HOUR));
        assertThat(TimeCut.of(calendar, new TimeRange(from, from.plus(Duration.ofHours(10))), 10))
                .isPresent();
        assertThat(TimeCut.of(
                        calendar,
                        new TimeRange(from, from.plus(Duration.ofHours(10)).plusMillis(1)),
                        10))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin,       2007-03-01T00:00:00Z, 2007-11-15T12:00:00Z",
        "America/St_Johns,    2006-10-01T00:00:00Z, 2007-04-15T12:00:00Z",
        "Australia/Lord_Howe, 2007-03-01T00:00:00Z, 2007-11-15T12:00:00Z",
        "Pacific/Apia,        2011-09-01T00:00:00Z, 2012-04-15T12:00:00Z",
        "America/Sao_Paulo,   2018-02-01T00:00:00Z, 2018-11-15T12:00:00Z"
    })
    void everyInstantHasTheKeysOfItsSlot(ZoneId zone, Instant from, Instant to) {
        for (List<TimeBucket> buckets : List.of(
                List.of(TimeBucket.HOUR),
                List.of(TimeBucket.DAY, TimeBucket.HOUR_OF_DAY),
                List.of(TimeBucket.WEEK),
                List.of(TimeBucket.MONTH, TimeBucket.DAY_OF_WEEK))) {
            LocalCalendar calendar = new LocalCalendar(zone, buckets);
            TimeCut cut = TimeCut.of(calendar, new TimeRange(from, to), 100_000).orElseThrow();
            Stream<Instant> anyTimes = new Random(7)
                    .longs(2_000, from.toEpochMilli(), to.toEpochMilli())
                    .mapToObj(Instant::ofEpochMilli);
            Stream<Instant> edges = cut.slots().stretches().stream()
                    .flatMap(stretch -> Stream.of(stretch.from(), stretch.from().plusMillis(1)));
            assertThat(Stream.concat(anyTimes, edges)
                            .filter(at ->
                                    !cut.keys().get((int) cut.slots().of(at)).equals(calendar.keys(at))))
                    .isEmpty();
        }
    }

    private static TimeCut berlin(TimeBucket bucket, Instant from, Instant to, int max) {
        LocalCalendar calendar = new LocalCalendar(ZoneId.of("Europe/Berlin"), List.of(bucket));
        return TimeCut.of(calendar, new TimeRange(from, to), max).orElseThrow();
    }
}
