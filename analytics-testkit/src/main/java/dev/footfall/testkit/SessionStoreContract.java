package dev.footfall.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.Capability;
import dev.footfall.access.Tenant;
import dev.footfall.event.EventDraft;
import dev.footfall.session.Session;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a {@link dev.footfall.session.SessionStore} must tell after events came in. */
@Needs(Capability.SESSIONS)
public abstract class SessionStoreContract extends StoreContract {

    private static final Instant TEN = Instant.parse("2026-03-01T10:00:00Z");
    private static final Instant HALF_PAST = Instant.parse("2026-03-01T10:30:00Z");

    @Test
    void oneEventIsASession() {
        appendEach(Events.draft(1).occurredAt(TEN));
        assertSession("session", "visitor", TEN, TEN, 1);
    }

    @Test
    void anEventWithoutASessionBelongsToNone() {
        appendEach(Events.draft(1).session(null).occurredAt(TEN));
        assertThat(store.sessions().findByVisitor(TENANT, "visitor", Instant.EPOCH, HALF_PAST))
                .isEmpty();
    }

    @Test
    void aLaterEventMovesTheEnd() {
        appendEach(Events.draft(1).occurredAt(TEN), Events.draft(2).occurredAt(HALF_PAST));
        assertSession("session", "visitor", TEN, HALF_PAST, 2);
    }

    @Test
    void aLateEventMovesTheStart() {
        appendEach(Events.draft(1).occurredAt(HALF_PAST), Events.draft(2).occurredAt(TEN));
        assertSession("session", "visitor", TEN, HALF_PAST, 2);
    }

    @Test
    void anEventInBetweenIsOnlyCounted() {
        appendEach(
                Events.draft(1).occurredAt(TEN),
                Events.draft(2).occurredAt(HALF_PAST),
                Events.draft(3).occurredAt(TEN.plusMillis(1)));
        assertSession("session", "visitor", TEN, HALF_PAST, 3);
    }

    @Test
    void aRepeatedEventIsCountedOnce() {
        EventDraft event = Events.draft(1).occurredAt(TEN);
        append(event.toEvent(), event.toEvent());
        appendEach(event, event.copy().occurredAt(HALF_PAST), event.copy().session("another"));

        assertSession("session", "visitor", TEN, TEN, 1);
        assertThat(store.sessions().find(TENANT, "another")).isEmpty();
    }

    @Test
    void robotsMakeNoSession() {
        appendEach(Events.draft(1).occurredAt(TEN).bot(true));

        assertThat(store.sessions().find(TENANT, "session")).isEmpty();
        assertThat(store.sessions().findByVisitor(TENANT, "visitor", TEN, TEN)).isEmpty();
    }

    @Test
    void robotsChangeNoSession() {
        appendEach(
                Events.draft(1).occurredAt(TEN.minusSeconds(1)).visitor("z").bot(true),
                Events.draft(2).occurredAt(TEN),
                Events.draft(3).occurredAt(HALF_PAST).visitor("z").bot(true));
        assertSession("session", "visitor", TEN, TEN, 1);
    }

    @Test
    void aRobotInTheBatchChangesNothingForTheOthers() {
        append(
                Events.draft(1).occurredAt(TEN).toEvent(),
                Events.draft(2).occurredAt(HALF_PAST).bot(true).toEvent(),
                Events.draft(3).occurredAt(TEN.plusSeconds(1)).toEvent(),
                Events.draft(4).session("robot's").occurredAt(TEN).bot(true).toEvent());
        assertSession("session", "visitor", TEN, TEN.plusSeconds(1), 2);
        assertThat(store.sessions().find(TENANT, "robot's")).isEmpty();
    }

    @Test
    void aBatchMayTouchSeveralSessions() {
        append(
                Events.draft(1).session("a").occurredAt(TEN).toEvent(),
                Events.draft(2).session("b").occurredAt(TEN).toEvent(),
                Events.draft(3).session(null).occurredAt(TEN).toEvent(),
                Events.draft(4).session("a").occurredAt(HALF_PAST).toEvent());
        assertSession("a", "visitor", TEN, HALF_PAST, 2);
        assertSession("b", "visitor", TEN, TEN, 1);
    }

    @Test
    void eachTenantHasSessionsOfItsOwn() {
        EventDraft theirs = Events.draft(1).tenant(OTHER_TENANT).occurredAt(HALF_PAST);
        append(Events.draft(1).occurredAt(TEN).toEvent(), theirs.toEvent());

        assertSession("session", "visitor", TEN, TEN, 1);
        assertThat(store.sessions().find(OTHER_TENANT, "session")).isEqualTo(Session.of(theirs.toEvent()));
        assertThat(store.sessions().findByVisitor(TENANT, "visitor", TEN, HALF_PAST))
                .extracting(Session::tenant)
                .containsExactly(TENANT);
        assertThat(store.sessions().find(Tenant.of("initech"), "session")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
                    -,  -,  -
                    -,  a,  a
                    a,  -,  a
                    a,  b,  b
                    b,  a,  b
                    Z,  a,  a
                    a,  ab, ab
                    9,  10, 9
                    """)
    void theGreatestVisitorHasTheSession(@Nullable String first, @Nullable String second, @Nullable String expected) {
        appendEach(
                Events.draft(1).visitor(first).occurredAt(TEN),
                Events.draft(2).visitor(second).occurredAt(TEN));
        assertSession("session", expected, TEN, TEN, 2);
    }

    @Test
    void aSessionThatFoundAGreaterVisitorIsNoLongerTheOthers() {
        appendEach(
                Events.draft(1).visitor("a").occurredAt(TEN),
                Events.draft(2).visitor("b").occurredAt(TEN));
        assertThat(store.sessions().findByVisitor(TENANT, "a", TEN, TEN)).isEmpty();
        assertThat(store.sessions().findByVisitor(TENANT, "b", TEN, TEN)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void theOrderOfEventsAndBatchesMakesNoDifference(long seed) {
        List<EventDraft> drafts = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            drafts.add(Events.draft(i).occurredAt(TEN.plusSeconds(i)).visitor(i % 7 == 0 ? "other" : "visitor"));
        }
        Collections.shuffle(drafts, new Random(seed));
        for (int i = 0; i < 30; i += 5) {
            store.events()
                    .append(drafts.subList(i, i + 5).stream()
                            .map(EventDraft::toEvent)
                            .toList());
            store.events().append(List.of(drafts.get(i).toEvent()));
        }
        assertSession("session", "visitor", TEN, TEN.plusSeconds(29), 30);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    2026-03-01T10:00:00.000Z, 2026-03-01T10:30:00.000Z, true
                    2026-03-01T10:10:00.000Z, 2026-03-01T10:20:00.000Z, true
                    2026-03-01T09:00:00.000Z, 2026-03-01T11:00:00.000Z, true
                    2026-03-01T10:15:00.000Z, 2026-03-01T10:15:00.000Z, true
                    2026-03-01T09:00:00.000Z, 2026-03-01T10:00:00.000Z, true
                    2026-03-01T09:00:00.000Z, 2026-03-01T09:59:59.999Z, false
                    2026-03-01T10:30:00.000Z, 2026-03-01T11:00:00.000Z, true
                    2026-03-01T10:30:00.001Z, 2026-03-01T11:00:00.000Z, false
                    """)
    void aVisitorsSessionIsFoundByAnyPartOfIt(Instant from, Instant to, boolean found) {
        appendEach(Events.draft(1).occurredAt(TEN), Events.draft(2).occurredAt(HALF_PAST));
        assertThat(store.sessions().findByVisitor(TENANT, "visitor", from, to)).hasSize(found ? 1 : 0);
    }

    @Test
    void aVisitorsSessionsComeInTheOrderOfTheirStartAndThenOfTheirIds() {
        appendEach(
                Events.draft(1).session("c").occurredAt(HALF_PAST),
                Events.draft(2).session("a").occurredAt(HALF_PAST),
                Events.draft(3).session("z").occurredAt(TEN),
                Events.draft(4).session("b").occurredAt(HALF_PAST),
                Events.draft(5).session("B").occurredAt(HALF_PAST),
                Events.draft(6).session("other's").visitor("other").occurredAt(TEN));
        assertThat(store.sessions().findByVisitor(TENANT, "visitor", TEN, HALF_PAST))
                .extracting(Session::id)
                .containsExactly("z", "B", "a", "b", "c");
    }

    private void assertSession(String id, @Nullable String visitor, Instant startedAt, Instant endedAt, long events) {
        Session found = store.sessions().find(TENANT, id).orElseThrow();
        assertThat(found.visitor()).isEqualTo(visitor);
        assertThat(found.startedAt()).isEqualTo(startedAt);
        assertThat(found.endedAt()).isEqualTo(endedAt);
        assertThat(found.events()).isEqualTo(events);
        if (visitor != null) {
            assertThat(store.sessions().findByVisitor(TENANT, visitor, startedAt, endedAt))
                    .contains(found);
        }
    }
}
