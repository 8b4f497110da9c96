package dev.footfall.testkit;

import static dev.footfall.query.Attribute.DURATION;
import static dev.footfall.query.Attribute.SESSION_EVENTS;
import static dev.footfall.query.Attribute.SESSION_ID;
import static dev.footfall.query.Attribute.VISITOR;

import dev.footfall.Capability;
import dev.footfall.query.Condition;
import dev.footfall.query.Measure;
import dev.footfall.query.Slots;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** How sessions are counted. */
@Needs(Capability.SESSIONS)
abstract class SessionCountContract extends AskingContract {

    private static final Instant MIDNIGHT = Instant.parse("2026-03-02T00:00:00Z");
    private static final Measure LENGTH = Measure.sum("length", DURATION);
    private static final Measure EVENTS = Measure.sum("events", SESSION_EVENTS);

    @Test
    void aSessionLastsFromItsFirstEventToItsLast() {
        append(
                Events.draft(0).session("a").toEvent(),
                Events.draft(10).session("a").toEvent(),
                Events.draft(70).session("a").toEvent(),
                Events.draft(5).session("b").visitor(null).toEvent(),
                Events.draft(6).session(null).toEvent());
        assertAnswer(sessions().measure(COUNT, LENGTH, EVENTS), all(2, 70_000, 4));
        assertAnswer(
                sessions().by(VISITOR).measure(COUNT, Measure.average("mean", DURATION)),
                group("visitor", 1, 70_000),
                group(null, 1, 0));
        assertAnswer(
                sessions()
                        .by(SESSION_ID)
                        .where(new Condition.Between(SESSION_EVENTS, 2.0, null))
                        .measure(Measure.max("events", SESSION_EVENTS)),
                group("a", 3));
    }

    @Test
    void aSessionBelongsToTheTimeOfItsFirstEvent() {
        append(
                Events.draft(1).occurredAt(MIDNIGHT.minusMillis(1)).toEvent(),
                Events.draft(2).occurredAt(MIDNIGHT.plusSeconds(60)).toEvent());
        assertAnswer(
                sessions()
                        .between("2026-03-02T00:00:00Z", "2026-03-03T00:00:00Z")
                        .measure(COUNT),
                all(0));
        assertAnswer(
                sessions()
                        .between("2026-03-01T00:00:00Z", "2026-03-02T00:00:00Z")
                        .measure(COUNT, LENGTH),
                all(1, 60_001));
        assertAnswer(
                sessions().slots(Slots.QUARTER_HOURS).measure(COUNT), slot(MIDNIGHT.toEpochMilli() / 900_000 - 1, 1));
    }

    @Test
    void aLateEventMovesASessionIntoTheDayBefore() {
        appendEach(
                Events.draft(1).occurredAt(MIDNIGHT.plusSeconds(60)),
                Events.draft(2).occurredAt(MIDNIGHT.minusSeconds(60)));
        assertAnswer(
                sessions()
                        .between("2026-03-02T00:00:00Z", "2026-03-03T00:00:00Z")
                        .measure(COUNT),
                all(0));
        assertAnswer(
                sessions()
                        .between("2026-03-01T00:00:00Z", "2026-03-02T00:00:00Z")
                        .measure(COUNT, LENGTH),
                all(1, 120_000));
    }

    @Test
    void robotsHaveNoSessionsEvenIfAskedFor() {
        append(Events.draft(1).bot(true).toEvent(), Events.draft(2).session("b").toEvent());
        assertAnswer(sessions().measure(COUNT), all(1));
        assertAnswer(sessions().bots(true).measure(COUNT), all(1));
    }

    @Test
    void equalSessionsOfTwoTenantsAreCountedApart() {
        append(
                Events.draft(1).toEvent(),
                Events.draft(2).tenant(OTHER_TENANT).toEvent(),
                Events.draft(3).tenant(OTHER_TENANT).toEvent());
        assertAnswer(sessions().by(SESSION_ID).measure(EVENTS), group("session", 1));
        assertAnswer(sessions().tenant(OTHER_TENANT).by(SESSION_ID).measure(EVENTS), group("session", 2));
    }

    @Test
    void visitorsAreCountedOnceHoweverManySessionsTheyHave() {
        append(
                Events.draft(1).session("a").visitor("ann").toEvent(),
                Events.draft(2).session("b").visitor("ann").toEvent(),
                Events.draft(3).session("c").visitor("bob").toEvent(),
                Events.draft(4).session("d").visitor(null).toEvent());
        assertAnswer(
                sessions()
                        .measure(
                                COUNT,
                                Measure.countDistinct("visitors", VISITOR),
                                Measure.count("ann's").where(VISITOR, "ann")),
                all(4, 2, 2));
    }
}
