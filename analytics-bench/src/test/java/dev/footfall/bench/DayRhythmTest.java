package dev.footfall.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DayRhythmTest {

    private static final Instant START = Instant.parse("2025-01-01T00:00:00Z");

    @Test
    void putsLaterThingsLater() {
        Instant before = DayRhythm.at(START, 0);
        for (int i = 1; i <= 10_000; i++) {
            Instant next = DayRhythm.at(START, i * 0.000_7);
            assertThat(next).isAfter(before);
            before = next;
        }
    }

    @Test
    void keepsEachDayItsShare() {
        assertThat(DayRhythm.at(START, 3)).isEqualTo(START.plus(Duration.ofDays(3)));
        assertThat(DayRhythm.at(START, 3.999)).isBefore(START.plus(Duration.ofDays(4)));
    }

    @Test
    void isBusierInTheEveningThanAtNight() {
        assertThat(inHour(19)).isGreaterThan(10 * inHour(3));
    }

    private static long inHour(int hour) {
        return IntStream.range(0, 10_000)
                .mapToObj(i -> DayRhythm.at(START, i / 10_000.0).atZone(ZoneOffset.UTC))
                .filter(time -> time.getHour() == hour)
                .count();
    }
}
