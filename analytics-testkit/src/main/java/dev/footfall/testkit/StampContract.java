package dev.footfall.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.Capability;
import dev.footfall.access.Tenant;
import dev.footfall.privacy.Expiry;
import dev.footfall.privacy.Subject;
import dev.footfall.time.TimeRange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What tells whoever kept an answer that it is still right. */
abstract class StampContract extends RolledContract {

    private static final TimeRange FIRST_OF_MARCH = range("2026-03-01T00:00:00Z", "2026-03-02T00:00:00Z");

    private static TimeRange range(String from, String to) {
        return new TimeRange(Instant.parse(from), Instant.parse(to));
    }

    private Optional<String> stamp(Tenant tenant, TimeRange range) {
        return store.rollups().stamp(tenant, range);
    }

    /** Of what is rolled up completely. */
    private String stamp(TimeRange range) {
        rollAll();
        Optional<String> stamp = stamp(TENANT, range);
        assertThat(stamp).as("stamp of %s, in which nothing waits", range).isPresent();
        return stamp.orElseThrow();
    }

    private void tellOfMarch() {
        tellBoth(
                at(1, "2026-03-01T12:00:00Z").user("ann"),
                at(2, "2026-03-01T18:00:00Z").user("bob"),
                at(3, "2026-03-02T12:00:00Z").user("bob"));
    }

    @Test
    void aStampIsTheSameWhileNothingChanges() {
        tellOfMarch();
        for (TimeRange range :
                List.of(FIRST_OF_MARCH, TimeRange.ALL, range("2026-03-01T11:07:00Z", "2026-03-04T01:01:01Z"))) {
            String stamp = stamp(range);
            assertSameAnswers();
            tellOfMarch();
            assertThat(stamp(range)).isEqualTo(stamp);
            assertThat(stamp(TENANT, range)).contains(stamp);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-01T00:00:00Z", "2026-03-01T12:00:00Z", "2026-03-01T23:59:59.999Z"})
    void anEventInTheRangeMakesItAnother(String time) {
        tellOfMarch();
        String before = stamp(FIRST_OF_MARCH);
        String ofAll = stamp(TimeRange.ALL);
        tellBoth(at(11, time));
        assertThat(stamp(TENANT, FIRST_OF_MARCH)).as("while it waits").isNotEqualTo(Optional.of(before));
        assertThat(stamp(TENANT, TimeRange.ALL)).as("while it waits").isNotEqualTo(Optional.of(ofAll));
        assertThat(stamp(FIRST_OF_MARCH)).isNotEqualTo(before);
        assertThat(stamp(TimeRange.ALL)).isNotEqualTo(ofAll);
    }

    @Test
    void anEventWithNothingButItsPartsMakesItAnother() {
        tellOfMarch();
        String before = stamp(FIRST_OF_MARCH);
        tellBoth(ReportEvents.created(11, "report", "open").occurredAt(Instant.parse("2026-03-01T12:00:00Z")));
        assertThat(stamp(FIRST_OF_MARCH)).isNotEqualTo(before);
    }

    @Test
    void eachOfManyEventsMakesItAnother() {
        Set<String> stamps = new HashSet<>();
        for (int number = 0; number < 20; number++) {
            tellBoth(at(number, "2026-03-01T12:00:00Z").asset(number % 2 == 0 ? "chair" : "table"));
            assertThat(stamps.add(stamp(FIRST_OF_MARCH)))
                    .as("whether event %d gives a new stamp", number)
                    .isTrue();
        }
    }

    @Test
    void anotherTenantsEventsLeaveItAsItIs() {
        tellOfMarch();
        String before = stamp(FIRST_OF_MARCH);
        tellBoth(at(1, "2026-03-01T12:00:00Z").tenant(OTHER_TENANT));
        assertThat(stamp(TENANT, FIRST_OF_MARCH)).contains(before);
        assertThat(stamp(FIRST_OF_MARCH)).isEqualTo(before);
    }

    /** A store that rolls up days must know them apart, or whoever keeps answers keeps none while events come in. */
    @Test
    void eventsOfOtherDaysLeaveItAsItIs() {
        tellOfMarch();
        boolean keepsAny = rollAll() > 0;
        String before = stamp(FIRST_OF_MARCH);
        tellBoth(at(11, "2026-02-28T23:59:59.999Z"), at(12, "2026-03-02T00:00:00Z"), at(13, "2026-03-09T12:00:00Z"));
        if (keepsAny) {
            assertThat(stamp(TENANT, FIRST_OF_MARCH)).as("while they wait").contains(before);
            assertThat(stamp(FIRST_OF_MARCH)).isEqualTo(before);
        } else {
            assertThat(stamp(TENANT, FIRST_OF_MARCH)).isPresent();
        }
    }

    @Test
    @Needs(Capability.PRIVACY)
    void anErasureInTheRangeMakesItAnother() {
        tellOfMarch();
        String before = stamp(FIRST_OF_MARCH);
        store.privacy().erase(Subject.user(TENANT, "ann"), 10);
        assertThat(stamp(TENANT, FIRST_OF_MARCH)).isNotEqualTo(Optional.of(before));
        assertThat(stamp(FIRST_OF_MARCH)).isNotEqualTo(before);
    }

    @Test
    @Needs(Capability.PRIVACY)
    void anExpiryInTheRangeMakesItAnother() {
        tellOfMarch();
        String before = stamp(FIRST_OF_MARCH);
        expireUntil("2026-03-01T13:00:00Z");
        assertThat(stamp(TENANT, FIRST_OF_MARCH)).isNotEqualTo(Optional.of(before));
        assertThat(stamp(FIRST_OF_MARCH)).isNotEqualTo(before);
    }

    /** Whatever tells states apart must not begin anew with what is rolled up. */
    @Test
    @Needs(Capability.PRIVACY)
    void aDayThatWasEmptiedAndFilledAgainHasAnotherStamp() {
        Set<String> stamps = new HashSet<>();
        for (int time = 0; time < 4; time++) {
            tellBoth(at(time, "2026-03-01T12:00:00Z").asset("asset " + time));
            assertThat(stamps.add(stamp(FIRST_OF_MARCH)))
                    .as("whether the events of time %d have a new stamp", time)
                    .isTrue();
            expireUntil("2026-03-02T00:00:00Z");
            if (time % 2 == 0) {
                rollAll();
            }
        }
    }

    private void expireUntil(String end) {
        store.privacy().expire(new Expiry(TENANT, Instant.parse(end), Set.of(), Set.of()), 100);
    }

    @Test
    void aStampFromBeforeAllWasGivenUpDoesNotComeBackForOtherEvents() {
        Set<String> stamps = new HashSet<>();
        for (int time = 0; time < 4; time++) {
            tellBoth(at(time, "2026-03-01T12:00:00Z"));
            assertThat(stamps.add(stamp(FIRST_OF_MARCH)))
                    .as("whether %d events have a new stamp", time + 1)
                    .isTrue();
            store.rollups().renew();
            stamp(TENANT, FIRST_OF_MARCH).ifPresent(stamps::add);
        }
    }

    @Test
    void whatWasRolledUpInPartHasNoStampOfTheWhole() {
        tellOfMarch();
        List<Optional<String>> ofThree = new ArrayList<>(List.of(stamp(TENANT, TimeRange.ALL)));
        store.rollups().roll(LATEST, 1);
        ofThree.add(stamp(TENANT, TimeRange.ALL));
        tellBoth(at(11, "2026-03-01T12:00:00Z"));
        Optional<String> ofFour = stamp(TENANT, TimeRange.ALL);
        assertThat(ofFour.isPresent() && ofThree.contains(ofFour))
                .as("whether the stamp %s stands for three events and for four", ofFour)
                .isFalse();
        assertThat(ofThree).doesNotContain(Optional.of(stamp(TimeRange.ALL)));
    }
}
