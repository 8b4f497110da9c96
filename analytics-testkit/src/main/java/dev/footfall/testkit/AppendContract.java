package dev.footfall.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.event.Appended;
import dev.footfall.event.Event;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How events come in, each exactly once. */
abstract class AppendContract extends StoreContract {

    private static final Event ORIGINAL = Events.event(1);
    private static final Event FORGERY = Events.draft(1)
            .type("page view")
            .occurredAt(Events.NOON.minusSeconds(3_600))
            .asset("table")
            .session("another")
            .metadata("forged", true)
            .toEvent();

    @Test
    void aNewEventIsStored() {
        assertThat(append(ORIGINAL)).containsExactly(new Appended(ORIGINAL, true));
        assertThat(store.events().find(TENANT, ORIGINAL.id())).contains(ORIGINAL);
    }

    @Test
    void anUnknownIdFindsNothing() {
        append(ORIGINAL);
        assertThat(store.events().find(TENANT, Events.id(2))).isEmpty();
    }

    @Test
    void anEmptyBatchDoesNothing() {
        assertThat(store.events().append(List.of())).isEmpty();
        assertThat(allEvents(TENANT)).isEmpty();
    }

    @Test
    void anEventWhoseIdIsKnownChangesNothing() {
        append(ORIGINAL);
        append(FORGERY);
        assertThat(store.events().find(TENANT, ORIGINAL.id())).contains(ORIGINAL);
        assertThat(allEvents(TENANT)).containsExactly(ORIGINAL);
    }

    @Test
    void anEventWhoseIdIsKnownIsAnsweredWithWhatIsStored() {
        append(ORIGINAL);
        assertThat(append(FORGERY)).containsExactly(new Appended(ORIGINAL, false));
    }

    @Test
    void theFirstOfEqualIdsInABatchIsTheOneStored() {
        assertThat(append(ORIGINAL, FORGERY, ORIGINAL))
                .containsExactly(
                        new Appended(ORIGINAL, true), new Appended(ORIGINAL, false), new Appended(ORIGINAL, false));
        assertThat(allEvents(TENANT)).containsExactly(ORIGINAL);
    }

    @Test
    void theAnswerHasTheOrderOfTheBatch() {
        append(Events.event(2), Events.event(4));
        assertThat(append(Events.event(5), Events.event(2), Events.event(1), Events.event(4), Events.event(3)))
                .containsExactly(
                        new Appended(Events.event(5), true),
                        new Appended(Events.event(2), false),
                        new Appended(Events.event(1), true),
                        new Appended(Events.event(4), false),
                        new Appended(Events.event(3), true));
    }

    @Test
    void eachTenantHasIdsOfItsOwn() {
        Event others = Events.draft(1).tenant(OTHER_TENANT).asset("their chair").toEvent();
        assertThat(append(ORIGINAL, others)).containsExactly(new Appended(ORIGINAL, true), new Appended(others, true));
        assertThat(store.events().find(TENANT, ORIGINAL.id())).contains(ORIGINAL);
        assertThat(store.events().find(OTHER_TENANT, ORIGINAL.id())).contains(others);
    }

    @Test
    void anEventOfAnotherTenantIsNotFound() {
        append(Events.draft(1).tenant(OTHER_TENANT).toEvent());
        assertThat(store.events().find(TENANT, Events.id(1))).isEmpty();
        assertThat(allEvents(TENANT)).isEmpty();
    }

    @Test
    void theLargestBatchIsStoredWhole() {
        List<Event> batch = Events.events(1, 1_000);
        assertThat(store.events().append(batch)).allMatch(Appended::isNew).hasSize(1_000);
        List<Event> newestFirst = new ArrayList<>(batch);
        Collections.reverse(newestFirst);
        assertThat(allEvents(TENANT)).isEqualTo(newestFirst);
    }
}
