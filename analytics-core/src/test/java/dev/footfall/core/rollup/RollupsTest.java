package dev.footfall.core.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.StoreUnavailableException;
import dev.footfall.core.memory.InMemoryStore;
import dev.footfall.core.upkeep.Lease;
import dev.footfall.core.upkeep.Rest;
import dev.footfall.privacy.PrivacyStore;
import dev.footfall.rollup.RollupStore;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

class RollupsTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final int FAILURE = -1;

    private final PrivacyStore leases = new InMemoryStore().privacy();
    private final Deque<Integer> waiting = new ArrayDeque<>();
    private final List<Duration> rests = new ArrayList<>();
    private int calls;
    private boolean goesOn = true;

    private Rollups rollups(Lease lease) {
        Rest rest = pause -> {
            rests.add(pause);
            return goesOn;
        };
        return new Rollups(store(), CLOCK, lease, rest);
    }

    private Rollups rollups() {
        return rollups(Lease.ofEveryone(CLOCK));
    }

    /** Which has days waiting, call by call. */
    private RollupStore store() {
        return (RollupStore) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {RollupStore.class}, (self, method, values) -> {
                    calls++;
                    assertThat(method.getName()).isEqualTo("roll");
                    assertThat(values).containsExactly(NOW, Rollups.AT_ONCE);
                    int days = waiting.remove();
                    if (days == FAILURE) {
                        throw new StoreUnavailableException("out of reach", null);
                    }
                    return days;
                });
    }

    @Test
    void itGoesOnUntilNothingWaitsAndRestsMeanwhile() {
        Collections.addAll(waiting, 2, 2, 1);

        rollups().run();

        assertThat(waiting).isEmpty();
        assertThat(rests).hasSize(2).allMatch(pause -> !pause.isNegative() && pause.compareTo(Rest.LONGEST) <= 0);
    }

    @Test
    void whereNothingWaitsItDoesNotRest() {
        waiting.add(0);

        rollups().run();

        assertThat(calls).isOne();
        assertThat(rests).isEmpty();
    }

    @Test
    void itEndsBetweenTwoStepsWhenItIsToldTo() {
        Collections.addAll(waiting, 2, 2);
        goesOn = false;

        rollups().run();

        assertThat(calls).isOne();
    }

    @Test
    void whatCannotBeDoneNowIsTriedAgain() {
        Collections.addAll(waiting, FAILURE, FAILURE, 2, 1);
        Rollups rollups = rollups();

        rollups.run();
        rollups.run();
        rollups.run();

        assertThat(waiting).isEmpty();
    }

    @Test
    void oneNodeAtATimeDoesIt() {
        assertThat(leases.lease(Rollups.TASK, "another", NOW, NOW.plusSeconds(1)))
                .isTrue();

        rollups(Lease.of(leases, Rollups.TASK, Rollups.LEASE, CLOCK, "one")).run();
        assertThat(calls).isZero();

        waiting.add(0);
        rollups(Lease.of(leases, Rollups.TASK, Rollups.LEASE, CLOCK, "another")).run();
        assertThat(calls).isOne();
    }
}
