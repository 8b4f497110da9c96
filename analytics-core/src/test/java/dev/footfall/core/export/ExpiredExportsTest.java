package dev.footfall.core.export;

import static dev.footfall.core.export.ExportWorld.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.export.ExportJob;
import dev.footfall.export.ExportState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What is left of exports that nobody fetches any more. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ExpiredExportsTest {

    private static final Duration DAY = Duration.ofDays(1);

    @TempDir
    private Path folder;

    private final ExportWorld world = new ExportWorld();
    private final AtomicInteger threads = new AtomicInteger();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void whoeverAsksForAnExpiredExportHasItDeleted() throws IOException {
        Exports sleeping = sleepingNode();
        ExportJob job = world.left("old", "csv", world.instant().plus(DAY));
        Path file = Files.writeString(folder.resolve("old-1.csv"), "left by a node that is gone");
        assertThat(sleeping.find(job.id())).contains(job);
        assertThat(threads).hasValue(0);
        world.later(DAY);
        assertThat(sleeping.find(job.id())).contains(job);
        await(() -> world.found(job).state() == ExportState.EXPIRED);
        assertThat(file).doesNotExist();
    }

    @Test
    void aSleepingNodeLooksOnceInAnHour() {
        Exports sleeping = sleepingNode();
        ExportJob job = world.left("old", "csv", world.instant().plusSeconds(1));
        world.later(Duration.ofMinutes(59));
        sleeping.tick();
        assertThat(threads).hasValue(0);
        world.later(Duration.ofMinutes(1));
        sleeping.tick();
        await(() -> world.found(job).state() == ExportState.EXPIRED);
    }

    @Test
    void whatCannotBeDeletedKeepsNothingElse() throws IOException {
        List<Path> inTheWay = new ArrayList<>();
        for (int number = 0; number < 250; number++) {
            world.left("stuck" + number, "csv", world.instant().plusMillis(number));
            Path name = Files.createDirectory(folder.resolve("stuck" + number + "-1.csv"));
            inTheWay.add(Files.createFile(name.resolve("in the way")));
        }
        ExportJob last = world.left("last", "csv", world.instant().plusSeconds(1));
        world.later(Duration.ofSeconds(1));
        ExportSweep sweep = sweep();
        for (int run = 0; run < 3; run++) {
            sweep.run(world.instant());
        }
        assertThat(world.found(last).state()).isEqualTo(ExportState.EXPIRED);
        assertThat(unexpired()).isEqualTo(250);
        for (Path file : inTheWay) {
            Files.delete(file);
        }
        sweep.run(world.instant());
        assertThat(unexpired()).isEqualTo(250);
        world.later(Duration.ofMinutes(10));
        sweep.run(world.instant());
        assertThat(unexpired()).isZero();
    }

    @Test
    void anExportIsWrittenThoughAnotherCannotBeDeleted() {
        // No file has such a name, which makes paths throw what is unchecked.
        ExportJob stuck = world.left("stuck", "c\0v", world.instant().plusSeconds(1));
        ExportJob behind = world.left("behind", "csv", world.instant().plusSeconds(2));
        world.later(Duration.ofSeconds(2));
        Exports node = sleepingNode();
        ExportJob job =
                node.begin(ExportWorld.TENANT, ExportWorld.request("csv")).orElseThrow();
        await(() -> world.found(job).state() == ExportState.READY);
        assertThat(world.found(behind).state()).isEqualTo(ExportState.EXPIRED);
        assertThat(world.found(stuck).state()).isEqualTo(ExportState.PROCESSING);
    }

    private int unexpired() {
        return world.store().exports().expired(world.instant(), 1000).size();
    }

    private ExportSweep sweep() {
        return new ExportSweep(
                world.store().exports(), new ExportFiles(folder, world.store().exports()));
    }

    private Exports sleepingNode() {
        return world.node(folder, (tenant, request) -> ExportWorld.texts("a"), work -> {
            threads.incrementAndGet();
            return ExportThreads.daemon(work);
        });
    }
}
