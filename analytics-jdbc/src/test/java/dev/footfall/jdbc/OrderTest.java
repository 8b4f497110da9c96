package dev.footfall.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.event.Event;
import dev.footfall.event.EventCursor;
import dev.footfall.event.EventFilter;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OrderTest {

    private static final String PRIVATE_USE = "\ue000";
    private static final String CHAIR = "\ud83e\ude91";

    private final Events events = new Events(9);

    /** Whatever "greatest" means to a database. */
    @ParameterizedTest
    @EnumSource(Backend.class)
    void theGreatestVisitorIsThatByCodePointsHoweverEventsArrive(Backend backend) {
        Event one = events.draft().session("s").visitor(PRIVATE_USE).toEvent();
        Event two = events.draft().session("s").visitor(CHAIR).toEvent();
        assertThat(visitor(backend, List.of(List.of(one, two))))
                .isEqualTo(visitor(backend, List.of(List.of(one), List.of(two))))
                .isEqualTo(visitor(backend, List.of(List.of(two), List.of(one))))
                .isEqualTo(CHAIR);
    }

    @ParameterizedTest
    @EnumSource(Backend.class)
    void aCursorBetweenTwoMillisecondsIsAPlaceToo(Backend backend) {
        try (JdbcStore store = prepared(backend)) {
            List<Event> three = events.batch(3);
            store.events().append(three);
            Instant between = three.get(1).occurredAt().plusNanos(1);
            EventCursor cursor = new EventCursor(between, three.get(0).id());
            assertThat(store.events()
                            .find(EventFilter.of(Events.SHOP), cursor, 10)
                            .events())
                    .containsExactly(three.get(1), three.get(0));
        }
    }

    @Test
    void instantsAreRoundedAndTheFarthestAreKept() {
        Instant between = Instant.ofEpochSecond(1, 1);
        assertThat(Millis.floor(between)).isEqualTo(1000);
        assertThat(Millis.ceil(between)).isEqualTo(1001);
        assertThat(Millis.ceil(Instant.ofEpochSecond(-1, 1))).isEqualTo(-999);
        assertThat(Millis.ceil(Instant.ofEpochMilli(5))).isEqualTo(5);
        assertThat(Millis.floor(Instant.MIN)).isEqualTo(Long.MIN_VALUE);
        assertThat(Millis.ceil(Instant.MAX)).isEqualTo(Long.MAX_VALUE);
    }

    private static String visitor(Backend backend, List<List<Event>> batches) {
        try (JdbcStore store = prepared(backend)) {
            batches.forEach(store.events()::append);
            return String.valueOf(
                    store.sessions().find(Events.SHOP, "s").orElseThrow().visitor());
        }
    }

    private static JdbcStore prepared(Backend backend) {
        JdbcStore store = JdbcStore.builder().url(backend.newUrl(), null, null).build();
        store.prepare();
        return store;
    }
}
