package dev.footfall.core.export;

import static dev.footfall.core.export.ExportWorld.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.export.ExportJob;
import dev.footfall.export.ExportState;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Sources that take their time. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ExportLeaseTest {

    private static final Duration HALF = Heartbeat.LEASE.dividedBy(2);

    private final ExportWorld world = new ExportWorld();
    private final CountDownLatch isAnswered = new CountDownLatch(1);

    @AfterEach
    void close() {
        isAnswered.countDown();
        world.close();
    }

    @Test
    void aTableThatIsPreparedForLongerThanTheLeaseStaysWithItsNode() {
        AtomicInteger begun = new AtomicInteger();
        ExportSource slow = (tenant, request) -> {
            begun.incrementAndGet();
            awaitAnswer();
            return ExportWorld.texts("a");
        };
        Exports node = world.node(slow);
        Exports other = world.node(slow);
        ExportJob job =
                node.begin(ExportWorld.TENANT, ExportWorld.request("csv")).orElseThrow();
        await(() -> begun.get() == 1);
        for (int lease = 0; lease < 5; lease++) {
            world.later(HALF);
            await(() -> world.found(job).dueAt().isAfter(world.instant().plus(HALF)));
            other.wake();
        }
        ExportJob second =
                other.begin(ExportWorld.TENANT, ExportWorld.request("unknown")).orElseThrow();
        await(() -> world.found(second).state() == ExportState.FAILED);
        isAnswered.countDown();
        await(() -> world.found(job).state() != ExportState.PROCESSING);
        assertThat(world.found(job).state()).isEqualTo(ExportState.READY);
        assertThat(world.found(job).attempt()).isEqualTo(1);
        assertThat(begun).hasValue(1);
    }

    @Test
    void aNodeThatClosesGivesBackWhatItsSourceStillPrepares() throws InterruptedException {
        CountDownLatch isAsked = new CountDownLatch(1);
        Exports node = world.node((tenant, request) -> {
            isAsked.countDown();
            awaitAnswer();
            return ExportWorld.texts("too late");
        });
        Exports other = world.node((tenant, request) -> ExportWorld.texts("a"));
        ExportJob job =
                node.begin(ExportWorld.TENANT, ExportWorld.request("csv")).orElseThrow();
        isAsked.await();
        Thread closing = new Thread(() -> node.close(Duration.ofSeconds(30)));
        closing.start();
        await(() -> !world.found(job).dueAt().isAfter(world.instant()));
        other.wake();
        await(() -> world.found(job).state() == ExportState.READY);
        assertThat(world.found(job).attempt()).isEqualTo(2);
        ExportJob ready = world.found(job);
        isAnswered.countDown();
        closing.join();
        assertThat(world.found(job)).isEqualTo(ready);
    }

    private void awaitAnswer() {
        try {
            isAnswered.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
