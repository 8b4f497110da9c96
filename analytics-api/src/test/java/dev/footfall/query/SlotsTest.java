package dev.footfall.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlotsTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @ParameterizedTest
    @CsvSource({"0, 5", "59, 5", "60, 2", "61, 2", "119, 2", "120, 5", "180, 9", "100000, 9"})
    void aTimeLiesInTheLastStretchThatHasBegun(int minutes, int slot) {
        Slots.Cut cut = new Slots.Cut(List.of(stretch(0, 5), stretch(60, 2), stretch(120, 5), stretch(180, 9)));
        assertThat(cut.of(NOON.plusSeconds(60L * minutes))).isEqualTo(slot);
    }

    @ParameterizedTest
    @CsvSource({
        "1970-01-01T00:00:00Z, 0",
        "1970-01-01T00:14:59.999Z, 0",
        "1970-01-01T00:15:00Z, 1",
        "1969-12-31T23:59:59.999Z, -1",
        "2026-03-01T10:00:00Z, 1969288"
    })
    void quartersAreNumberedFromTheEpochOn(Instant time, long quarter) {
        assertThat(Slots.QUARTER_HOURS.of(time)).isEqualTo(quarter);
        assertThat(Slots.QuarterHours.start(quarter)).isBeforeOrEqualTo(time);
        assertThat(Slots.QuarterHours.start(quarter + 1)).isAfter(time);
    }

    @Test
    void stretchesFollowOneAnother() {
        assertThatThrownBy(() -> new Slots.Cut(List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("there must be at least one stretch");
        assertThatThrownBy(() -> new Slots.Cut(List.of(stretch(0, 1), stretch(0, 2))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("stretches must follow one another");
    }

    private static Slots.Stretch stretch(int minutes, int slot) {
        return new Slots.Stretch(NOON.plusSeconds(60L * minutes), slot);
    }
}
