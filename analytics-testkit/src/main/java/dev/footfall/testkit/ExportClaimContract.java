package dev.footfall.testkit;

import static dev.footfall.testkit.Exports.LIFE;
import static dev.footfall.testkit.Exports.NOW;
import static dev.footfall.testkit.Exports.export;
import static dev.footfall.testkit.Exports.id;
import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.Capability;
import dev.footfall.export.ExportFile;
import dev.footfall.export.ExportJob;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Who writes an export: one at a time, and never one who was given up for dead. */
@Needs(Capability.EXPORTS)
abstract class ExportClaimContract extends StoreContract {

    private static final int MANY = 100;
    private static final Instant LATER = NOW.plusSeconds(60);
    private static final Instant UNTIL = LATER.plusSeconds(60);

    @Test
    void whereNothingWaitsNobodyIsGivenAnything() {
        assertThat(store.exports().claim(LATER, UNTIL)).isEmpty();
    }

    @Test
    void theOldestIsTakenUpFirst() {
        keep(export(2));
        keep(export(1));
        keep(export(3, OTHER_TENANT));
        assertThat(claimed(LATER)).contains(export(1).takenUntil(UNTIL));
        assertThat(claimed(LATER)).map(ExportJob::id).contains(id(2));
        assertThat(claimed(LATER)).map(ExportJob::id).contains(id(3));
        assertThat(claimed(LATER)).isEmpty();
        assertThat(store.exports().find(id(1))).contains(export(1).takenUntil(UNTIL));
    }

    @Test
    void allWhoAskAtOnceAreGivenDifferentOnes() throws Exception {
        for (int number = 0; number < 5; number++) {
            keep(export(number));
        }
        List<Optional<ExportJob>> claims =
                Together.run(8, asker -> () -> store.exports().claim(LATER, UNTIL));
        List<String> given =
                claims.stream().flatMap(Optional::stream).map(ExportJob::id).toList();
        assertThat(given).doesNotHaveDuplicates();
        // Whoever was given none while another one was being given out asks again.
        int left = 5 - given.size();
        for (int i = 0; i < left; i++) {
            assertThat(claimed(LATER)).map(ExportJob::id).isPresent().get().isNotIn(given);
        }
        assertThat(claimed(LATER)).isEmpty();
    }

    @Test
    void whatIsNotDueIsLeftAlone() {
        ExportJob job = keep(export(1));
        assertThat(claimed(job.createdAt().minusMillis(1))).isEmpty();
        assertThat(claimed(job.createdAt())).isPresent();
        assertThat(claimed(job.createdAt().plusSeconds(60).minusMillis(1))).isEmpty();
    }

    @Test
    void whatIsAbandonedIsTakenUpAgain() {
        keep(export(1));
        ExportJob first = taken(LATER);
        ExportJob second = taken(UNTIL);
        assertThat(first.attempt()).isEqualTo(1);
        assertThat(second.attempt()).isEqualTo(2);
        assertThat(second.failures()).isZero();
    }

    @Test
    void whoeverPutsItOffKeepsIt() {
        keep(export(1));
        ExportJob mine = taken(LATER);
        assertThat(store.exports().replace(mine, mine.progress(5, null, UNTIL.plusSeconds(60))))
                .isTrue();
        assertThat(claimed(UNTIL)).isEmpty();
        assertThat(claimed(UNTIL.plusSeconds(60))).isPresent();
    }

    @Test
    void whoeverLostItChangesNothingAnyMore() {
        keep(export(1));
        ExportJob slow = taken(LATER);
        ExportJob quick = taken(UNTIL);
        assertThat(store.exports().replace(slow, slow.progress(5, null, UNTIL))).isFalse();
        assertThat(store.exports().replace(slow, slow.ready(5, new ExportFile(9, null))))
                .isFalse();
        assertThat(store.exports().replace(slow, slow.failed("why"))).isFalse();
        assertThat(store.exports().find(id(1))).contains(quick);
        assertThat(store.exports().replace(quick, quick.ready(5, new ExportFile(9, null))))
                .isTrue();
    }

    @Test
    void whatIsOverIsNotTakenUp() {
        ExportJob ready = keep(export(1));
        ExportJob failed = keep(export(2));
        ExportJob expired = keep(export(3));
        store.exports().replace(ready, ready.ready(5, new ExportFile(9, null)));
        store.exports().replace(failed, failed.failed("why"));
        store.exports().replace(expired, expired.expired());
        assertThat(claimed(LATER)).isEmpty();
    }

    @Test
    void whatHasExpiredIsNotTakenUp() {
        ExportJob job = keep(export(1));
        assertThat(claimed(NOW.plus(LIFE).plusSeconds(1))).isEmpty();
        assertThat(claimed(job.expiresAt().minusMillis(1))).isPresent();
    }

    private ExportJob keep(ExportJob job) {
        assertThat(store.exports().create(job, MANY)).isTrue();
        return job;
    }

    private ExportJob taken(Instant now) {
        Optional<ExportJob> claimed = claimed(now);
        assertThat(claimed).isPresent();
        return claimed.get();
    }

    private Optional<ExportJob> claimed(Instant now) {
        return store.exports().claim(now, now.equals(LATER) ? UNTIL : now.plusSeconds(60));
    }
}
