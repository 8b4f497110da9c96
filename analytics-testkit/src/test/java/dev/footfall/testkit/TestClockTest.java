package dev.footfall.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class TestClockTest {

    private final TestClock clock = TestClock.at("2026-03-01T12:00:00Z");

    @Test
    void itStandsStillUntilItIsMoved() {
        assertThat(clock.instant()).isEqualTo(Events.NOON);
        assertThat(clock.millis()).isEqualTo(Events.NOON.toEpochMilli());
        clock.advance(Duration.ofMinutes(5));
        assertThat(clock.instant()).isEqualTo(Events.NOON.plusSeconds(300));
        clock.advance(Duration.ofMinutes(-10));
        assertThat(clock.instant()).isEqualTo(Events.NOON.minusSeconds(300));
        clock.set(Instant.EPOCH);
        assertThat(clock.instant()).isEqualTo(Instant.EPOCH);
    }

    @Test
    void inAnotherZoneItShowsTheSameMoment() {
        TestClock tokyo = clock.withZone(ZoneId.of("Asia/Tokyo"));
        clock.advance(Duration.ofHours(3));
        assertThat(clock.getZone()).isEqualTo(ZoneOffset.UTC);
        assertThat(tokyo.instant()).isEqualTo(clock.instant());
        assertThat(LocalDate.now(tokyo)).isEqualTo(LocalDate.of(2026, 3, 2));
        assertThat(LocalDate.now(clock)).isEqualTo(LocalDate.of(2026, 3, 1));
    }
}
