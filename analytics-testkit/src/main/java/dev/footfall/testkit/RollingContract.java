package dev.footfall.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footfall.StoreUnavailableException;
import dev.footfall.event.Event;
import dev.footfall.query.Explanation;
import dev.footfall.query.StoreQuery;
import dev.footfall.rollup.RollupState;
import dev.footfall.rollup.RollupStore;
import dev.footfall.time.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** How rolling up goes on, and what is said about it. A store that has nothing to do for it always says so. */
abstract class RollingContract extends RolledContract {

    private static final RollupState NOTHING = new RollupState(0, 0, 0, 0);

    /** Three days of one tenant, two of another; seven quarters of an hour in all. */
    private void tellOfFiveDays() {
        tellBoth(
                at(1, "2026-03-01T12:00:00Z"),
                at(2, "2026-03-01T12:14:59.999Z"),
                at(3, "2026-03-01T12:15:00Z"),
                at(4, "2026-03-01T23:59:59.999Z"),
                at(5, "2026-03-02T00:00:00Z"),
                at(6, "2026-05-09T08:00:00Z"),
                at(7, "2026-03-01T12:00:00Z").tenant(OTHER_TENANT),
                at(8, "2026-03-02T12:00:00Z").tenant(OTHER_TENANT));
    }

    @Test
    void anEmptyStoreHasNothingToRollUp() {
        RollupStore rollups = store.rollups();
        assertThat(rollups.roll(LATEST, 1)).isZero();
        assertThat(rollups.state()).isEqualTo(NOTHING);
        rollups.renew();
        assertThat(rollups.roll(LATEST, 1)).isZero();
        assertThat(rollups.state()).isEqualTo(NOTHING);
        assertSameAnswers();
    }

    @Test
    void whatIsToBeRolledUpIsTold() {
        tellOfFiveDays();
        RollupState before = store.rollups().state();
        if (rollAll() == 0) {
            assertThat(before).as("before nothing was rolled up").isEqualTo(NOTHING);
            assertThat(store.rollups().state()).isEqualTo(NOTHING);
            return;
        }
        assertThat(before.days()).as("days before any is rolled up").isZero();
        assertThat(before.waiting()).as("quarters that waited").isEqualTo(7);
        assertThat(store.rollups().state().days()).isEqualTo(5);
        assertThat(store.rollups().state().bytes()).isPositive();
    }

    @Test
    void aCallRollsUpSomeDaysAndSaysHowMany() {
        tellOfFiveDays();
        int sum = 0;
        for (int call = 0; call < 5; call++) {
            int rolled = store.rollups().roll(LATEST, 2);
            sum += rolled;
            assertThat(rolled).isBetween(0, 2);
            assertThat(store.rollups().state().days()).isEqualTo(sum);
            assertSameAnswers();
        }
        assertThat(sum).isIn(0, 5);
        assertThat(rollAll()).isZero();
    }

    @Test
    void rollingUpOnceMoreChangesNothing() {
        tellOfFiveDays();
        rollAll();
        RollupState state = store.rollups().state();
        assertThat(rollAll()).isZero();
        assertThat(store.rollups().state()).isEqualTo(state);
        assertSameAnswers();
    }

    @Test
    void knownEventsGiveNothingToDo() {
        tellOfFiveDays();
        rollAll();
        RollupState state = store.rollups().state();
        store.events().append(allEvents(TENANT));
        assertThat(store.rollups().state()).isEqualTo(state);
        assertThat(rollAll()).isZero();
    }

    @Test
    void quartersThatHaveNotEndedWaitAndAreCounted() {
        tellBoth(at(1, "2026-03-01T12:14:59.999Z"), at(2, "2026-03-01T12:15:00Z"), at(3, "2026-03-01T12:29:59.999Z"));
        int rolled = rollUntil(Instant.parse("2026-03-01T12:14:59.999Z"));
        assertThat(rolled).as("before any has ended").isZero();
        long waiting = store.rollups().state().waiting();
        assertSameAnswers();

        rolled = rollUntil(Instant.parse("2026-03-01T12:15:00Z"));
        assertThat(store.rollups().state().waiting()).isEqualTo(waiting - rolled);
        assertSameAnswers();

        assertThat(rollUntil(Instant.parse("2026-03-01T12:29:59.999Z")))
                .as("before the second has ended")
                .isZero();
        assertThat(store.rollups().state().waiting()).isEqualTo(waiting - rolled);
        assertSameAnswers();

        assertThat(rollUntil(Instant.parse("2026-03-01T12:30:00Z"))).isEqualTo(rolled);
        assertThat(store.rollups().state().waiting()).isZero();
        assertSameAnswers();
    }

    @Test
    void aLateEventMakesItsQuarterWaitAgain() {
        tellOfFiveDays();
        boolean keepsAny = rollAll() > 0;
        tellBoth(at(11, "2026-03-01T12:07:00Z"), at(12, "2026-03-01T12:08:00Z"), at(13, "2026-03-04T12:00:00Z"));
        assertThat(store.rollups().state().waiting()).isEqualTo(keepsAny ? 2 : 0);
        assertThat(store.rollups().state().days()).isLessThanOrEqualTo(keepsAny ? 6 : 0);
        assertSameAnswers();
        assertThat(rollAll()).isEqualTo(keepsAny ? 2 : 0);
        assertThat(store.rollups().state().days()).isEqualTo(keepsAny ? 6 : 0);
        assertSameAnswers();
    }

    @Test
    void whatWasGivenUpIsRolledUpAnew() {
        tellOfFiveDays();
        int rolled = rollAll();
        store.rollups().renew();
        RollupState renewed = store.rollups().state();
        assertThat(renewed.waiting() + renewed.unseen() > 0)
                .as("whether something waits")
                .isEqualTo(rolled > 0);
        assertSameAnswers();
        tellBoth(at(11, "2026-03-01T12:07:00Z"));
        store.rollups().roll(LATEST, 1);
        assertSameAnswers();
        assertThat(rollAll()).isLessThanOrEqualTo(rolled);
        assertThat(store.rollups().state().days()).isEqualTo(rolled);
        assertSameAnswers();
    }

    @Test
    void whereAnAnswerIsFoundIsToldInWords() {
        List<Event> events = RandomEvents.seeded(1)
                .ofTenants(TENANT, OTHER_TENANT)
                .during(new TimeRange(Events.NOON, Events.NOON.plus(Duration.ofDays(2))))
                .next(100);
        tellBoth(events.subList(0, 80));
        rollAll();
        tellBoth(events.subList(80, 100));
        RollupState state = store.rollups().state();
        Random random = new Random(1);
        PlainQuestions plain = new PlainQuestions(random, events);
        RandomAggregates any = new RandomAggregates(random, events, datasets());
        for (int i = 0; i < 60; i++) {
            StoreQuery query = i % 2 == 0 ? plain.next() : any.next();
            Explanation told = store.aggregates().explain(query);
            assertThat(told.source()).as("source of %s", query).isNotBlank();
            assertThat(told.reason()).as("reason for %s", query).isNotBlank();
            SameAnswer.expect(store.aggregates(), reference.aggregates(), query, query.toString());
        }
        assertThat(store.rollups().state()).as("after questions").isEqualTo(state);
    }

    @Test
    void aClosedStoreRollsUpNothingAnyMore() {
        tellOfFiveDays();
        RollupStore rollups = store.rollups();
        store.close();
        assertThatThrownBy(() -> rollups.roll(LATEST, 1)).isInstanceOf(StoreUnavailableException.class);
        assertThatThrownBy(rollups::state).isInstanceOf(StoreUnavailableException.class);
        assertThatThrownBy(rollups::renew).isInstanceOf(StoreUnavailableException.class);
        assertThatThrownBy(() -> rollups.stamp(TENANT, TimeRange.ALL)).isInstanceOf(StoreUnavailableException.class);
    }
}
