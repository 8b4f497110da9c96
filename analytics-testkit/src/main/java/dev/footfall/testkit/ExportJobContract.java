package dev.footfall.testkit;

import static dev.footfall.testkit.Exports.LIFE;
import static dev.footfall.testkit.Exports.NOW;
import static dev.footfall.testkit.Exports.export;
import static dev.footfall.testkit.Exports.id;
import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.Capability;
import dev.footfall.access.Tenant;
import dev.footfall.export.ExportFile;
import dev.footfall.export.ExportJob;
import dev.footfall.export.ExportRequest;
import dev.footfall.time.TimeRange;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How exports are kept, changed and forgotten. */
@Needs(Capability.EXPORTS)
abstract class ExportJobContract extends StoreContract {

    private static final int MANY = 100;

    @Test
    void anExportIsFoundAsItWasKept() {
        ExportRequest request = new ExportRequest(
                "video", "xlsx", TimeRange.ALL, List.of("views", "engagement"), Set.of("south", "north"), "a caller");
        ExportJob job = export(1, TENANT, request);
        assertThat(store.exports().isEmpty()).isTrue();
        assertThat(store.exports().create(job, MANY)).isTrue();
        assertThat(store.exports().find(id(1))).contains(job);
        assertThat(store.exports().isEmpty()).isFalse();
    }

    @Test
    void aTenantSeesItsOwnTheLatestFirst() {
        ExportJob first = keep(export(1));
        ExportJob second = keep(export(2));
        ExportJob alike =
                ExportJob.create(TENANT, "exp_000", second.request(), "secret", second.createdAt(), second.expiresAt());
        keep(alike);
        keep(export(4, OTHER_TENANT));
        ExportJob failed = first.failed("why");
        assertThat(store.exports().replace(first, failed)).isTrue();
        assertThat(store.exports().list(TENANT)).containsExactly(alike, second, failed);
        assertThat(store.exports().list(Tenant.of("initech"))).isEmpty();
    }

    @Test
    void anIdThatNobodyHasIsNotFound() {
        keep(export(1));
        for (String other : List.of("", "EXP_001", id(1) + " ", "exp_00", "exp_%", "\ud83e\ude91", id(1).repeat(100))) {
            assertThat(store.exports().find(other)).as("export '%s'", other).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("dev.footfall.testkit.AwkwardText#all")
    void awkwardTextIsKeptAsItIs(String text) {
        ExportRequest request = new ExportRequest("event", "csv", TimeRange.ALL, List.of(), Set.of(text, "b"), text);
        ExportJob job = export(1, Tenant.of(text), request);
        keep(job);
        assertThat(store.exports().find(id(1))).contains(job);
    }

    @Test
    void aTenantHasSoManyUnderWayAndNoMore() {
        assertThat(store.exports().create(export(1), 2)).isTrue();
        assertThat(store.exports().create(export(2), 2)).isTrue();
        assertThat(store.exports().create(export(3), 2)).isFalse();
        assertThat(store.exports().find(id(3))).isEmpty();
        assertThat(store.exports().create(export(4, OTHER_TENANT), 2)).isTrue();
        assertThat(store.exports().create(export(3), 3)).isTrue();
    }

    @Test
    void whatIsOverMakesRoom() {
        ExportJob first = keep(export(1));
        ExportJob second = keep(export(2));
        assertThat(store.exports().replace(first, first.ready(5, new ExportFile(9, null))))
                .isTrue();
        assertThat(store.exports().create(export(3), 2)).isTrue();
        assertThat(store.exports().replace(second, second.failed("why"))).isTrue();
        assertThat(store.exports().create(export(4), 2)).isTrue();
        assertThat(store.exports().create(export(5), 2)).isFalse();
    }

    @Test
    void whoeverIsTakenUpStillCounts() {
        keep(export(1));
        assertThat(store.exports().claim(NOW.plusSeconds(9), NOW.plusSeconds(60)))
                .isPresent();
        assertThat(store.exports().create(export(2), 1)).isFalse();
    }

    @Test
    void allWhoAskAtOnceAreNoMoreThanAllowed() throws Exception {
        List<Boolean> kept = Together.run(8, asker -> () -> store.exports().create(export(asker), 3));
        assertThat(Collections.frequency(kept, true)).isEqualTo(3);
        assertThat(store.exports().create(export(9), 3)).isFalse();
    }

    @Test
    void whatBecomesOfAnExportIsKept() {
        ExportJob job = keep(export(1));
        List<ExportJob> course = List.of(
                job.progress(7, null, NOW.plusSeconds(60)),
                job.progress(9, 12L, NOW.plusSeconds(70)),
                job.postponed(true, NOW.plusSeconds(90)),
                job.ready(12, new ExportFile(1L << 40, "exp_001.csv")),
                job.ready(12, new ExportFile(3, null)).expired());
        for (ExportJob after : course) {
            ExportJob before = store.exports().find(id(1)).orElseThrow();
            assertThat(store.exports().replace(before, after)).isTrue();
            assertThat(store.exports().find(id(1))).contains(after);
        }
    }

    @Test
    void theReasonOfAFailureIsKept() {
        ExportJob job = keep(export(1));
        assertThat(store.exports().replace(job, job.failed("the disk is full"))).isTrue();
        assertThat(store.exports().find(id(1))).contains(job.failed("the disk is full"));
    }

    @Test
    void onlyWhoKnowsTheStateChangesAnExport() {
        ExportJob job = keep(export(1));
        ExportJob failed = job.failed("why");
        assertThat(store.exports().replace(failed, failed.expired())).isFalse();
        assertThat(store.exports().replace(job, failed)).isTrue();
        assertThat(store.exports().replace(job, job.progress(7, null, NOW))).isFalse();
        assertThat(store.exports().find(id(1))).contains(failed);
        assertThat(store.exports().replace(export(2), export(2).expired())).isFalse();
        assertThat(store.exports().find(id(2))).isEmpty();
    }

    @Test
    void whatHasExpiredIsListedUntilSomebodySaysSo() {
        ExportJob second = keep(export(2));
        ExportJob first = keep(export(1));
        keep(export(3));
        assertThat(store.exports().expired(first.expiresAt().minusMillis(1), MANY))
                .isEmpty();
        assertThat(store.exports().expired(second.expiresAt(), MANY)).containsExactly(first, second);
        assertThat(store.exports().expired(second.expiresAt(), 1)).containsExactly(first);
        assertThat(store.exports().replace(first, first.expired())).isTrue();
        assertThat(store.exports().expired(second.expiresAt(), MANY)).containsExactly(second);
    }

    @Test
    void onlyWhatIsSaidToHaveExpiredIsForgotten() {
        ExportJob first = keep(export(1));
        ExportJob second = keep(export(2));
        keep(export(3));
        assertThat(store.exports().replace(first, first.expired())).isTrue();
        assertThat(store.exports().replace(second, second.expired())).isTrue();
        store.exports().forget(first.expiresAt());
        assertThat(store.exports().find(id(1))).isPresent();
        store.exports().forget(second.expiresAt());
        assertThat(store.exports().find(id(1))).isEmpty();
        assertThat(store.exports().find(id(2))).isPresent();
        store.exports().forget(NOW.plus(LIFE.multipliedBy(9)));
        assertThat(store.exports().find(id(2))).isEmpty();
        assertThat(store.exports().find(id(3))).isPresent();
        assertThat(store.exports().isEmpty()).isFalse();
    }

    @Test
    @Needs(Capability.REBUILD)
    void makingAnewWhatIsDerivedLeavesExportsAlone() {
        ExportJob job = keep(export(1));
        store.exports().putChunk(job, 0, new byte[] {1, 2, 3});
        store.rebuild();
        assertThat(store.exports().find(id(1))).contains(job);
        assertThat(store.exports().chunk(job, 0)).contains(new byte[] {1, 2, 3});
    }

    private ExportJob keep(ExportJob job) {
        assertThat(store.exports().create(job, MANY)).isTrue();
        return job;
    }
}
