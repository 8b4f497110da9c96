package dev.footfall.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class QuarterHourCountTest {

    @Test
    void aQuarterHoldsItsFirstMomentAndNotTheNextOnes() {
        assertThat(QuarterHourCount.quarterHourOf(Instant.EPOCH)).isZero();
        assertThat(QuarterHourCount.quarterHourOf(Instant.parse("1970-01-01T00:14:59.999Z")))
                .isZero();
        assertThat(QuarterHourCount.quarterHourOf(Instant.parse("1970-01-01T00:15:00Z")))
                .isEqualTo(1);
        assertThat(QuarterHourCount.quarterHourOf(Instant.parse("1970-01-02T00:00:00Z")))
                .isEqualTo(96);
        assertThat(QuarterHourCount.quarterHourOf(Instant.parse("1969-12-31T23:59:59.999Z")))
                .isEqualTo(-1);
    }

    @Test
    void itStartsOnTheClock() {
        assertThat(new QuarterHourCount(97, 5).start()).isEqualTo(Instant.parse("1970-01-02T00:15:00Z"));
    }
}
