package dev.footfall.core.system;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.system.ProbeReading;
import dev.footfall.system.QueueReading;
import dev.footfall.system.SystemProbe;
import dev.footfall.time.TimeRange;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Whatever the host's code does, an answer comes soon. */
class GuardedProbeTest {

    private static final TimeRange PERIOD = new TimeRange(Node.TEN, Node.TEN.plusSeconds(60));
    private static final ProbeReading READING = ProbeReading.NOTHING.withQueue("videos", new QueueReading(3L, 1L, 2.5));

    @Test
    void whatTheHostTellsIsToldOn() {
        assertThat(guard(period -> period.equals(PERIOD) ? READING : ProbeReading.NOTHING)
                        .read(PERIOD))
                .isEqualTo(READING);
    }

    @Test
    void aProbeThatThrowsTellsNothing() {
        assertThat(guard(period -> {
                            throw new IllegalStateException("no");
                        })
                        .read(PERIOD))
                .isEqualTo(ProbeReading.NOTHING);
        assertThat(guard(period -> {
                            throw new NoClassDefFoundError("no");
                        })
                        .read(PERIOD))
                .isEqualTo(ProbeReading.NOTHING);
    }

    @Test
    @SuppressWarnings("NullAway")
    void aProbeThatReturnsNullTellsNothing() {
        assertThat(guard(period -> null).read(PERIOD)).isEqualTo(ProbeReading.NOTHING);
    }

    @Test
    void aProbeThatHangsIsLeftAloneUntilItComesBack() throws InterruptedException {
        CountDownLatch release = new CountDownLatch(1);
        CountDownLatch isBack = new CountDownLatch(1);
        AtomicInteger asked = new AtomicInteger();
        GuardedProbe probe = guard(period -> {
            if (asked.incrementAndGet() == 1) {
                await(release);
                isBack.countDown();
            }
            return READING;
        });

        assertThat(probe.read(PERIOD)).isEqualTo(ProbeReading.NOTHING);
        assertThat(probe.read(PERIOD)).isEqualTo(ProbeReading.NOTHING);
        assertThat(asked).hasValue(1);

        release.countDown();
        assertThat(isBack.await(10, TimeUnit.SECONDS)).isTrue();
        long patience = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (probe.read(PERIOD).equals(ProbeReading.NOTHING) && System.nanoTime() < patience) {
            Thread.onSpinWait();
        }
        assertThat(probe.read(PERIOD)).isEqualTo(READING);
    }

    @Test
    void aProbeThatIsClosedTellsNothing() {
        GuardedProbe probe = guard(period -> READING);
        probe.close();
        assertThat(probe.read(PERIOD)).isEqualTo(ProbeReading.NOTHING);
    }

    private static GuardedProbe guard(SystemProbe probe) {
        return new GuardedProbe(probe, Duration.ofMillis(500));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
