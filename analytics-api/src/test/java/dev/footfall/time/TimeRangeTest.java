package dev.footfall.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class TimeRangeTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final TimeRange SECOND = new TimeRange(NOON, NOON.plusSeconds(1));

    @Test
    void itHoldsItsStartButNotItsEnd() {
        assertThat(SECOND.contains(NOON.minusMillis(1))).isFalse();
        assertThat(SECOND.contains(NOON)).isTrue();
        assertThat(SECOND.contains(NOON.plusMillis(999))).isTrue();
        assertThat(SECOND.contains(NOON.plusSeconds(1))).isFalse();
    }

    @Test
    void itMayBeEmpty() {
        assertThat(new TimeRange(NOON, NOON).contains(NOON)).isFalse();
    }

    @Test
    void itCannotEndBeforeItStarts() {
        assertThatThrownBy(() -> new TimeRange(NOON, NOON.minusMillis(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("range must not end (2026-03-01T11:59:59.999Z) before it starts (2026-03-01T12:00:00Z)");
    }

    @Test
    void allOfTimeBeginsWithTheEpoch() {
        assertThat(TimeRange.ALL.contains(Instant.EPOCH)).isTrue();
        assertThat(TimeRange.ALL.contains(Instant.EPOCH.minusMillis(1))).isFalse();
        assertThat(TimeRange.ALL.contains(Instant.parse("9999-12-31T23:59:59.998Z")))
                .isTrue();
    }
}
