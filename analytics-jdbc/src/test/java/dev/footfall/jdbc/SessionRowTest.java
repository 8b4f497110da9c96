package dev.footfall.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.event.Event;
import java.util.List;
import org.junit.jupiter.api.Test;

class SessionRowTest {

    private final Events events = new Events(9);

    @Test
    void aRobotMakesNoSession() {
        assertThat(SessionRow.of(List.of(event(true)))).isEmpty();
    }

    @Test
    void aRobotChangesNoSession() {
        Event person = event(false);
        assertThat(SessionRow.of(List.of(person, event(true))))
                .isEqualTo(SessionRow.of(List.of(person)))
                .hasSize(1);
    }

    private Event event(boolean bot) {
        return events.draft().session("shared").bot(bot).toEvent();
    }
}
