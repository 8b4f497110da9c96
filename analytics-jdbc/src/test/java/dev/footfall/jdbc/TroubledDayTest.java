package dev.footfall.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footfall.event.Event;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A day that cannot be rolled up. */
class TroubledDayTest {

    private final Events events = new Events(1);

    @ParameterizedTest
    @EnumSource(Backend.class)
    void keepsNoOtherFromIt(Backend backend) {
        String url = backend.newUrl();
        try (JdbcStore store = JdbcStore.builder().url(url, null, null).build()) {
            store.prepare();
            store.events().append(onThreeDays());
            assertThat(store.rollups().roll(Instant.MAX, 10)).isEqualTo(3);
            spoil(url, Quarters.day(Events.NOON.toEpochMilli()));
            store.events().append(onThreeDays());
            assertThat(store.rollups().state().waiting()).isEqualTo(3);
            assertThatThrownBy(() -> store.rollups().roll(Instant.MAX, 10)).isInstanceOf(JdbcStoreException.class);
            assertThat(store.rollups().state().waiting()).isEqualTo(1);
            store.events().append(onThreeDays());
            assertThat(store.rollups().roll(Instant.MAX, 2)).isEqualTo(2);
            assertThat(store.rollups().state().waiting()).isEqualTo(1);
            store.rollups().renew();
            assertThat(store.rollups().roll(Instant.MAX, 10)).isEqualTo(3);
        }
    }

    private List<Event> onThreeDays() {
        return IntStream.range(0, 3)
                .mapToObj(day -> events.draft()
                        .occurredAt(Events.NOON.plus(Duration.ofDays(day)))
                        .toEvent())
                .toList();
    }

    /** So that what it has been rolled up to cannot be read any more. */
    private static void spoil(String url, int day) {
        Backend.execute(
                url,
                "UPDATE footfall_rollup SET data = " + (url.contains("h2") ? "X'7f'" : "'\\x7f'::bytea")
                        + " WHERE utc_day = " + day);
    }
}
