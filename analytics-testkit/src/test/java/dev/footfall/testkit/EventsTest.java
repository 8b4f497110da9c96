package dev.footfall.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.event.Event;
import org.junit.jupiter.api.Test;

class EventsTest {

    @Test
    void theSameNumberGivesTheSameEvent() {
        assertThat(Events.event(7)).isEqualTo(Events.event(7)).isNotEqualTo(Events.event(8));
        assertThat(Events.event(7).occurredAt()).isEqualTo(Events.NOON.plusSeconds(7));
        assertThat(Events.events(3, 5)).containsExactly(Events.event(3), Events.event(4), Events.event(5));
    }

    @Test
    void idsAreUuidsOfVersion7() {
        assertThat(Events.events(0, 100))
                .extracting(Event::id)
                .doesNotHaveDuplicates()
                .allSatisfy(id -> {
                    assertThat(id.version()).isEqualTo(7);
                    assertThat(id.variant()).isEqualTo(2);
                });
    }
}
