package dev.footfall.testkit;

import static dev.footfall.query.Attribute.ASSET;
import static dev.footfall.query.Attribute.SESSION_ID;
import static dev.footfall.query.Attribute.TYPE;
import static dev.footfall.query.Attribute.USER;
import static dev.footfall.query.Attribute.VIEWER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.Capability;
import dev.footfall.event.Event;
import dev.footfall.event.EventDraft;
import dev.footfall.event.Part;
import dev.footfall.privacy.Expiry;
import dev.footfall.privacy.Subject;
import dev.footfall.query.Measure;
import dev.footfall.query.StoreRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is counted when some of it was rolled up, and some was not or not any more. */
abstract class RolledAnswerContract extends RolledContract {

    private static final Measure SESSIONS = Measure.countDistinct("sessions", SESSION_ID);
    private static final Measure VIEWERS = Measure.countDistinct("viewers", VIEWER);

    @Test
    void aSessionOfSeveralDaysIsOne() {
        tellBoth(
                at(1, "2026-03-01T23:50:00Z").user("ann"),
                at(2, "2026-03-02T00:10:00Z").user("ann"),
                at(3, "2026-03-02T00:20:00Z").user("bob"));
        rollAll();
        assertAnswer(events().measure(COUNT, SESSIONS, VIEWERS), all(3, 1, 2));
        tellBoth(
                at(4, "2026-03-02T00:25:00Z").user("ann"),
                at(5, "2026-03-09T00:00:00Z").user("bob"));
        assertAnswer(events().measure(COUNT, SESSIONS, VIEWERS), all(5, 1, 2));
        assertAnswer(events().by(USER).measure(COUNT, SESSIONS, VIEWERS), group("ann", 3, 1, 1), group("bob", 2, 1, 1));
        rollAll();
        assertAnswer(events().measure(COUNT, SESSIONS, VIEWERS), all(5, 1, 2));
    }

    @Test
    void aDayThatWasRolledUpCountsWhatComesLate() {
        tellBoth(at(1, "2026-03-01T12:00:00Z"), at(2, "2026-03-01T12:20:00Z"), at(3, "2026-03-02T12:00:00Z"));
        rollAll();
        tellBoth(at(4, "2026-03-01T12:01:00Z").asset("late").session("late"));
        assertSameAnswers();
        tellBoth(at(5, "2026-03-01T18:00:00Z"), at(6, "2026-02-11T03:00:00Z"), at(7, "2026-03-01T12:21:00Z"));
        assertSameAnswers();
        rollAll();
        assertSameAnswers();
        tellBoth(at(4, "2026-03-01T12:01:00Z"), at(7, "2027-03-01T12:21:00Z"));
        assertSameAnswers();
    }

    /** In one batch, and with another that is rolled up. */
    @Test
    void aBatchOfManyDaysIsCountedWholly() {
        List<Event> batch = new ArrayList<>();
        for (int number = 0; number < 200; number++) {
            batch.add(Events.draft(number)
                    .occurredAt(Events.NOON.minus(QUARTER.multipliedBy(number * 7L)))
                    .session("session " + number % 30)
                    .asset("asset " + number % 7)
                    .toEvent());
        }
        tellBoth(batch.subList(0, 100));
        rollAll();
        tellBoth(batch);
        assertSameAnswers();
        store.rollups().roll(LATEST, 5);
        assertSameAnswers();
    }

    @Test
    void robotsAreCountedWhereTheyAreAskedFor() {
        tellBoth(
                at(1, "2026-03-01T12:00:00Z"),
                at(2, "2026-03-01T12:01:00Z").bot(true).parts(List.of(Part.of("field", "1", null))),
                at(3, "2026-03-01T12:02:00Z").bot(true).session("robots"),
                at(4, "2026-03-02T12:02:00Z").bot(true));
        for (int time = 0; time < 2; time++) {
            assertAnswer(events().measure(COUNT, SESSIONS), all(1, 1));
            assertAnswer(events().bots(true).measure(COUNT, SESSIONS), all(4, 2));
            assertAnswer(parts().measure(COUNT), all(0));
            assertAnswer(parts().bots(true).measure(COUNT), all(1));
            rollAll();
        }
        tellBoth(at(5, "2026-03-01T12:03:00Z").bot(true), at(6, "2026-03-01T12:04:00Z"));
        assertSameAnswers();
        rollAll();
        assertSameAnswers();
    }

    @Test
    void whatTwoTenantsCallAlikeIsCountedApart() {
        tellBoth(
                at(1, "2026-03-01T12:00:00Z"),
                at(1, "2026-03-01T12:00:00Z").tenant(OTHER_TENANT).session("theirs"),
                at(2, "2026-03-01T12:01:00Z").tenant(OTHER_TENANT));
        rollAll();
        tellBoth(at(3, "2026-03-01T12:02:00Z"), at(4, "2026-03-02T12:02:00Z").tenant(OTHER_TENANT));
        assertAnswer(events().measure(COUNT, SESSIONS), all(2, 1));
        assertAnswer(events().tenant(OTHER_TENANT).measure(COUNT, SESSIONS), all(3, 2));
        rollAll();
        assertAnswer(events().measure(COUNT, SESSIONS), all(2, 1));
        assertAnswer(events().tenant(OTHER_TENANT).measure(COUNT, SESSIONS), all(3, 2));
    }

    @Test
    void whatSaysNothingIsAGroupAndIsNotCountedApart() {
        EventDraft silent =
                at(1, "2026-03-01T12:00:00Z").asset(null).session(null).visitor(null);
        tellBoth(
                silent,
                silent.copy().id(Events.id(2)).asset(""),
                silent.copy().id(Events.id(3)).asset("null").session("null"),
                silent.copy().id(Events.id(4)).parts(List.of(Part.of("field", null, null), Part.of("field", "", ""))));
        rollAll();
        assertSameAnswers();
        tellBoth(silent.copy().id(Events.id(5)), at(6, "2026-03-02T12:00:00Z").session(null));
        assertSameAnswers();
        assertThat(rows(SESSIONS)).containsExactly(all(1));
        rollAll();
        assertSameAnswers();
    }

    private List<StoreRow> rows(Measure measure) {
        return ask(events().measure(measure));
    }

    /** Every text stays what it is, beside those that look like it, of two days. */
    @Test
    void awkwardTextsStayApart() {
        List<String> texts = new ArrayList<>(AwkwardText.ids());
        AwkwardText.all().stream().filter(text -> text.length() <= 128).forEach(texts::add);
        texts.addAll(List.of("Chair", "chair", "CHAIR", "chair ", "cha\u0131r", "ı", "I", "i", "ß", "ss", "ﬀ", "ff"));
        texts.addAll(List.of("x".repeat(127) + "y", "x".repeat(127) + "Y", "x".repeat(127)));
        List<Event> events = new ArrayList<>();
        for (int number = 0; number < 2 * texts.size(); number++) {
            String text = texts.get(number % texts.size());
            events.add(named(number, text).toEvent());
        }
        tellBoth(events.subList(0, texts.size() + 10));
        rollAll();
        tellBoth(events.subList(texts.size() + 10, events.size()));
        assertSameAnswers();
        assertAnswer(
                events().measure(
                                SESSIONS, Measure.countDistinct("assets", ASSET), Measure.countDistinct("users", USER)),
                all(texts.size(), texts.size(), texts.size()));
        rollAll();
        assertSameAnswers();
        for (String text : texts) {
            assertAnswer(events().where(ASSET, text).measure(COUNT, SESSIONS, VIEWERS), all(2, 1, 1));
        }
    }

    private static EventDraft named(int number, String text) {
        return Events.draft(number)
                .occurredAt(Events.NOON.plus(QUARTER.multipliedBy(number)))
                .asset(text)
                .workspace(text)
                .session(text)
                .user(text)
                .visitor(text)
                .parts(List.of(Part.of("field", text, text)));
    }

    @Test
    void parentsAndPartsAreNotMixedUp() {
        Part one = Part.of("field", "oak", null);
        Part other = Part.of("image", "oak", null);
        tellBoth(
                at(1, "2026-03-01T12:00:00Z").parts(List.of(one, other, one)),
                at(2, "2026-03-01T12:01:00Z").type("page view").parts(List.of(other)),
                at(3, "2026-03-02T12:00:00Z"));
        rollAll();
        assertAnswer(events().measure(COUNT), all(3));
        assertAnswer(parts().measure(COUNT, SESSIONS), all(4, 1));
        assertAnswer(parts().by(TYPE).measure(COUNT), group("product interaction", 3), group("page view", 1));
        tellBoth(at(4, "2026-03-01T12:02:00Z").parts(List.of(one)));
        assertAnswer(parts().measure(COUNT, SESSIONS), all(5, 1));
        assertSameAnswers();
    }

    @Test
    @Needs(Capability.PRIVACY)
    void whoWasErasedIsCountedNowhere() {
        tellBoth(
                at(1, "2026-03-01T12:00:00Z").user("ann").session("anns").asset("only anns"),
                at(2, "2026-03-01T12:00:30Z").user("bob").session("bobs"),
                at(3, "2026-03-02T12:00:00Z").user("ann").session("anns"),
                at(4, "2026-03-03T12:00:00Z").user("bob").session("bobs"));
        rollAll();
        assertThat(store.privacy().erase(Subject.user(TENANT, "ann"), 100)).isEqualTo(2);
        reference.privacy().erase(Subject.user(TENANT, "ann"), 100);
        for (int time = 0; time < 2; time++) {
            assertAnswer(events().measure(COUNT, SESSIONS, VIEWERS), all(2, 1, 1));
            assertAnswer(events().by(USER).measure(COUNT), group("bob", 2));
            assertSameAnswers();
            rollAll();
        }
        tellBoth(at(5, "2026-03-01T12:01:00Z").user("bob").session("bobs"), at(1, "2026-03-01T12:00:00Z"));
        assertSameAnswers();
        store.rollups().renew();
        rollAll();
        assertSameAnswers();
        assertAnswer(events().by(ASSET).measure(COUNT, VIEWERS), group("chair", 3, 1));
    }

    @Test
    @Needs(Capability.PRIVACY)
    void whatIsTooOldIsCountedNowhere() {
        List<Event> events =
                RandomEvents.seeded(3).ofTenants(TENANT, OTHER_TENANT).next(200);
        tellBoth(events);
        rollAll();
        Expiry expiry = new Expiry(TENANT, Events.NOON.plusSeconds(3 * 3600 + 100), Set.of(), Set.of("page view"));
        int removed = store.privacy().expire(expiry, 1_000);
        assertThat(reference.privacy().expire(expiry, 1_000)).isEqualTo(removed);
        assertSameAnswers();
        rollAll();
        assertSameAnswers();
        tellBoth(events.subList(0, 150));
        assertSameAnswers();
        rollAll();
        assertSameAnswers();
    }

    @Test
    @Needs(Capability.REBUILD)
    void whatIsMadeAnewIsCountedAsBefore() {
        List<Event> events =
                RandomEvents.seeded(4).ofTenants(TENANT, OTHER_TENANT).next(200);
        tellBoth(events.subList(0, 150));
        rollAll();
        tellBoth(events.subList(150, 200));
        store.rebuild();
        assertSameAnswers();
        rollAll();
        assertSameAnswers();
    }
}
