package dev.footfall.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footfall.Capability;
import dev.footfall.access.Tenant;
import dev.footfall.core.memory.InMemoryStore;
import dev.footfall.event.Event;
import dev.footfall.event.EventDraft;
import dev.footfall.retention.ActivityQuery;
import dev.footfall.retention.UserActivity;
import dev.footfall.user.User;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who was active when. */
@Needs(Capability.USERS)
abstract class ActivityContract extends StoreContract {

    private static final Instant MIDNIGHT = Instant.parse("2026-03-02T00:00:00Z");

    private static EventDraft at(int number, String user, Instant when) {
        return Events.draft(number).user(user).occurredAt(when);
    }

    @Test
    void nobodyIsActiveWhereNothingHappened() {
        append(at(1, "ann", MIDNIGHT).toEvent());
        assertThat(activity(TENANT, MIDNIGHT.plusSeconds(1), MIDNIGHT.plusSeconds(60)))
                .isEmpty();
        assertThat(activity(OTHER_TENANT, MIDNIGHT, MIDNIGHT.plusSeconds(60))).isEmpty();
    }

    @Test
    void eachUserIsToldOfOnceWithAllSlots() {
        append(
                at(1, "ann", MIDNIGHT).toEvent(),
                at(2, "ann", MIDNIGHT.plusSeconds(1)).toEvent(),
                at(3, "ann", MIDNIGHT.plus(Duration.ofDays(2))).toEvent(),
                at(4, "bob", MIDNIGHT.plus(Duration.ofDays(1))).toEvent());
        assertThat(activity(TENANT, day(0), day(1), day(2), day(3)))
                .containsExactlyInAnyOrder(seen(MIDNIGHT, 0, 2), seen(day(1), 1));
    }

    @Test
    void aSlotHoldsItsBeginAndNotItsEnd() {
        Instant begin = MIDNIGHT.plusMillis(1_001);
        append(
                at(1, "before", begin.minusMillis(1)).toEvent(),
                at(2, "first", begin).toEvent(),
                at(3, "last", begin.plusMillis(99)).toEvent(),
                at(4, "after", begin.plusMillis(100)).toEvent());
        assertThat(activity(TENANT, begin, begin.plusMillis(100)))
                .containsExactlyInAnyOrder(seen(begin, 0), seen(begin.plusMillis(99), 0));
    }

    @Test
    void slotsMayBeOfAnyLength() {
        append(
                at(1, "ann", MIDNIGHT.minusMillis(1)).toEvent(),
                at(2, "ann", MIDNIGHT).toEvent(),
                at(3, "ann", MIDNIGHT.plusSeconds(899)).toEvent(),
                at(4, "ann", MIDNIGHT.plusSeconds(900)).toEvent(),
                at(5, "ann", MIDNIGHT.plus(Duration.ofDays(400))).toEvent());
        assertThat(activity(
                        TENANT,
                        MIDNIGHT.minusSeconds(7),
                        MIDNIGHT,
                        MIDNIGHT.plusMillis(1),
                        MIDNIGHT.plusSeconds(899).plusMillis(1),
                        MIDNIGHT.plusSeconds(900),
                        MIDNIGHT.plusSeconds(901),
                        MIDNIGHT.plus(Duration.ofDays(399)),
                        MIDNIGHT.plus(Duration.ofDays(500))))
                .containsExactly(seen(MIDNIGHT.minusMillis(1), 0, 1, 2, 4, 6));
    }

    @Test
    void whoCameBeforeIsKnownToHaveComeBefore() {
        append(
                at(1, "ann", MIDNIGHT.minus(Duration.ofDays(300))).toEvent(),
                at(2, "ann", MIDNIGHT.plusSeconds(1)).toEvent());
        assertThat(activity(TENANT, MIDNIGHT, day(1))).containsExactly(seen(MIDNIGHT.minus(Duration.ofDays(300)), 0));
    }

    @Test
    void neitherRobotsNorAlertsAreActivity() {
        append(
                at(1, "ann", MIDNIGHT).bot(true).toEvent(),
                at(2, "bob", MIDNIGHT).type(User.ALERT_SENT).toEvent(),
                at(3, "cem", MIDNIGHT).toEvent(),
                at(4, "cem", day(1)).bot(true).toEvent(),
                at(5, "cem", day(1)).type(User.ALERT_SENT).toEvent());
        assertThat(activity(TENANT, day(0), day(1), day(2))).containsExactly(seen(MIDNIGHT, 0));
    }

    @Test
    void aRepeatedEventIsNoActivity() {
        append(at(1, "ann", MIDNIGHT).toEvent());
        append(at(1, "ann", day(1)).toEvent());
        append(at(1, "bob", day(1)).toEvent());
        assertThat(activity(TENANT, day(0), day(1), day(2))).containsExactly(seen(MIDNIGHT, 0));
    }

    @Test
    void lateEventsAreActivityWhenTheyHappened() {
        appendEach(at(1, "ann", day(2)), at(2, "ann", day(0)), at(3, "ann", day(1).plusMillis(1)));
        assertThat(activity(TENANT, day(0), day(1), day(2), day(3))).containsExactly(seen(day(0), 0, 1, 2));
    }

    @Test
    void whatAReaderThrowsEndsTheReading() {
        append(at(1, "ann", MIDNIGHT).toEvent(), at(2, "bob", MIDNIGHT).toEvent());
        List<UserActivity> told = new ArrayList<>();
        assertThatThrownBy(() -> store.users().activity(new ActivityQuery(TENANT, List.of(MIDNIGHT, day(1))), user -> {
                    told.add(user);
                    throw new IllegalStateException("enough");
                }))
                .hasMessage("enough");
        assertThat(told).hasSize(1);
        assertThat(activity(TENANT, MIDNIGHT, day(1))).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void anyCutsHaveTheAnswerOfTheReference(long seed) {
        Random random = new Random(seed);
        Shuffled history = Shuffled.of(seed, 500, TENANT, OTHER_TENANT);
        history.batches(60).forEach(store.events()::append);
        try (InMemoryStore reference = new InMemoryStore()) {
            reference.events().append(history.events());
            for (int i = 0; i < 20; i++) {
                ActivityQuery question = question(random, history.events());
                assertThat(told(store.users(), question))
                        .as("%s", question)
                        .containsExactlyInAnyOrderElementsOf(told(reference.users(), question));
            }
        }
    }

    /** Of some moments at which something happened, some shortly after, and some on a quarter of an hour. */
    static ActivityQuery question(Random random, List<Event> history) {
        TreeSet<Instant> cuts = new TreeSet<>();
        while (cuts.size() < 2 || random.nextInt(8) > 0) {
            Instant at = RandomPick.one(random, history).occurredAt();
            cuts.add(
                    switch (random.nextInt(3)) {
                        case 0 -> at;
                        case 1 -> at.plusMillis(1 + random.nextInt(2_000_000));
                        default -> Instant.ofEpochSecond(at.getEpochSecond() / 900 * 900);
                    });
        }
        return new ActivityQuery(RandomPick.one(random, history).tenant(), List.copyOf(cuts));
    }

    private List<UserActivity> activity(Tenant tenant, Instant... cuts) {
        return told(store.users(), new ActivityQuery(tenant, List.of(cuts)));
    }

    private static List<UserActivity> told(dev.footfall.retention.UserStore users, ActivityQuery question) {
        List<UserActivity> told = new ArrayList<>();
        users.activity(question, told::add);
        return told;
    }

    private static Instant day(int number) {
        return MIDNIGHT.plus(Duration.ofDays(number));
    }

    private static UserActivity seen(Instant first, int... slots) {
        BitSet active = new BitSet();
        IntStream.of(slots).forEach(active::set);
        return new UserActivity(first, active);
    }
}
