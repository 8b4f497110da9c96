package dev.footfall.core.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.core.ingest.SettableClock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class UpkeepThreadTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Semaphore runs = new Semaphore(0);
    private final SettableClock clock = new SettableClock("2026-03-01T12:00:00Z");
    private final UpkeepThread upkeep = thread(rest -> {
        runs.release();
        throw new IllegalStateException("of which nobody hears");
    });

    private interface Work {

        void run(Rest rest) throws InterruptedException;
    }

    private UpkeepThread thread(Work work) {
        return new UpkeepThread("upkeep", Duration.ofMinutes(5), Duration.ofHours(1), clock, rest -> () -> {
            Thread.currentThread().setUncaughtExceptionHandler((thread, failure) -> {});
            try {
                work.run(rest);
            } catch (InterruptedException e) {
                throw new AssertionError("nobody interrupts it", e);
            }
        });
    }

    /** Until the run before is over, a tick does nothing. */
    private void awaitRun(UpkeepThread thread) throws InterruptedException {
        do {
            thread.tick();
        } while (!runs.tryAcquire(10, TimeUnit.MILLISECONDS));
    }

    @Test
    void itRunsSoonAfterTheStartAndThenOnceInAPause() throws InterruptedException {
        upkeep.tick();
        clock.forward(Duration.ofMinutes(5));
        awaitRun(upkeep);

        clock.forward(Duration.ofMinutes(59));
        upkeep.tick();
        upkeep.close(PATIENCE);
        assertThat(runs.availablePermits()).isZero();
    }

    @Test
    void itRunsAgainAfterAPauseAlsoWhereTheClockIsSetBackAndWhateverCameOfIt() throws InterruptedException {
        clock.forward(Duration.ofMinutes(5));
        awaitRun(upkeep);
        clock.forward(Duration.ofHours(1));
        awaitRun(upkeep);
        clock.forward(Duration.ofDays(-100));
        awaitRun(upkeep);
    }

    @Test
    void nothingRunsAfterTheEnd() {
        upkeep.close(PATIENCE);
        clock.forward(Duration.ofHours(2));

        upkeep.tick();

        assertThat(runs.availablePermits()).isZero();
    }

    @Test
    void whoRestsIsToldOfTheEndAtOnceAndIsNotInterrupted() throws InterruptedException {
        AtomicBoolean wentOn = new AtomicBoolean(true);
        UpkeepThread resting = thread(rest -> {
            runs.release();
            wentOn.set(rest.rest(Duration.ofHours(1)));
        });
        clock.forward(Duration.ofMinutes(5));
        awaitRun(resting);

        resting.stop();
        resting.close(PATIENCE);

        assertThat(wentOn).isFalse();
    }

    @Test
    void theEndDoesNotWaitForeverForAStepThatDoesNotEnd() throws InterruptedException {
        CountDownLatch release = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(1);
        UpkeepThread busy = thread(rest -> {
            runs.release();
            release.await();
            ended.countDown();
        });
        clock.forward(Duration.ofMinutes(5));
        awaitRun(busy);

        busy.close(Duration.ofMillis(1));

        assertThat(ended.getCount()).isOne();
        release.countDown();
        assertThat(ended.await(20, TimeUnit.SECONDS)).isTrue();
    }
}
