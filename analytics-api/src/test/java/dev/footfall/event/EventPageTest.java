package dev.footfall.event;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.access.Tenant;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EventPageTest {

    private static final Event NEW = event(2);
    private static final Event OLD = event(1);

    @Test
    void aListThatIsNoLongerThanThePageEndsThere() {
        assertThat(EventPage.of(List.of(), 1)).isEqualTo(new EventPage(List.of(), null));
        assertThat(EventPage.of(List.of(NEW, OLD), 2)).isEqualTo(new EventPage(List.of(NEW, OLD), null));
    }

    @Test
    void aLongerOneGoesOnAfterTheLastEventOfThePage() {
        assertThat(EventPage.of(List.of(NEW, OLD), 1))
                .isEqualTo(new EventPage(List.of(NEW), new EventCursor(NEW.occurredAt(), NEW.id())));
    }

    private static Event event(int number) {
        Instant at = Instant.EPOCH.plusSeconds(number);
        return EventDraft.of("page view")
                .id(new UUID(0, number))
                .tenant(Tenant.of("acme"))
                .occurredAt(at)
                .createdAt(at)
                .toEvent();
    }
}
