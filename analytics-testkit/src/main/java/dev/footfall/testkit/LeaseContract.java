package dev.footfall.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.Capability;
import dev.footfall.privacy.PrivacyStore;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How work is given to one node at a time. */
@Needs(Capability.PRIVACY)
abstract class LeaseContract extends StoreContract {

    private static final Instant NOW = Events.NOON;

    private boolean lease(String holder, long now, long until) {
        return store.privacy().lease("sweep", holder, NOW.plusSeconds(now), NOW.plusSeconds(until));
    }

    @Test
    void whoeverHasItGoesOnAndOthersWait() {
        assertThat(lease("one", 0, 60)).isTrue();
        assertThat(lease("other", 30, 90)).isFalse();
        assertThat(lease("one", 30, 90)).isTrue();
        assertThat(lease("other", 60, 120)).isFalse();
        assertThat(lease("other", 89, 120)).isFalse();
    }

    @Test
    void afterItsEndAnotherIsGivenIt() {
        lease("one", 0, 60);
        assertThat(lease("other", 60, 120)).isTrue();
        assertThat(lease("one", 61, 120)).isFalse();
    }

    @Test
    void whoeverHasItMayGiveItUpEarly() {
        lease("one", 0, 60);
        assertThat(lease("one", 10, 10)).isTrue();
        assertThat(lease("other", 10, 70)).isTrue();
    }

    /** A node whose clock is wrong does not keep all others from the work for as long as that. */
    @Test
    void whatIsTakenFurtherAheadThanAnyLeaseLastsIsAnybodys() {
        long longest = PrivacyStore.LONGEST_LEASE.toSeconds();
        int year = 365 * 24 * 60 * 60;
        assertThat(lease("one", year, year + 60)).isTrue();
        assertThat(lease("other", 0, longest)).isTrue();
        assertThat(lease("third", 0, 60)).isFalse();
        assertThat(lease("third", longest - 1, longest + 60)).isFalse();
    }

    @Test
    void eachTaskIsGivenForItself() {
        lease("one", 0, 60);
        assertThat(store.privacy().lease("Sweep", "other", NOW, NOW.plusSeconds(60)))
                .isTrue();
    }

    @Test
    void ofAllWhoAskAtOnceOneIsGivenIt() throws Exception {
        for (int round = 0; round < 3; round++) {
            int now = round * 60;
            List<Boolean> given = Together.run(6, node -> () -> lease("node " + node, now, now + 60));
            assertThat(Collections.frequency(given, true)).isEqualTo(1);
        }
    }
}
