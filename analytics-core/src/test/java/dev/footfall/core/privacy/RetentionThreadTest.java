package dev.footfall.core.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.StoreUnavailableException;
import dev.footfall.core.settings.AnalyticsSettings;
import dev.footfall.privacy.PrivacyStore;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class RetentionThreadTest {

    private final Semaphore runs = new Semaphore(0);
    private final Moving clock = new Moving();
    private final RetentionThread retention = new RetentionThread(
            AnalyticsSettings.defaults().privacy().retention(),
            store(),
            (tenant, actor, action, target, rows, reference) -> {},
            clock);

    /** Which is asked for a lease first, by every run, and is then out of reach. */
    private PrivacyStore store() {
        return (PrivacyStore) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {PrivacyStore.class}, (self, method, values) -> {
                    runs.release();
                    throw new StoreUnavailableException("out of reach", null);
                });
    }

    private static final class Moving extends Clock {

        private volatile Instant now = Instant.parse("2026-03-01T12:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    /** Until the run before is over, a tick does nothing. */
    private void awaitRun() throws InterruptedException {
        do {
            retention.tick();
        } while (!runs.tryAcquire(10, TimeUnit.MILLISECONDS));
    }

    @Test
    void itRunsSoonAfterTheStartAndThenOnceAnHour() throws InterruptedException {
        retention.tick();
        clock.now = clock.now.plus(Duration.ofMinutes(5));
        awaitRun();

        clock.now = clock.now.plus(Duration.ofMinutes(59));
        retention.tick();
        retention.close(Duration.ofSeconds(10));
        assertThat(runs.availablePermits()).isZero();
    }

    @Test
    void itRunsAgainAfterAnHourAlsoWhereTheClockIsSetBack() throws InterruptedException {
        clock.now = clock.now.plus(Duration.ofMinutes(5));
        awaitRun();
        clock.now = clock.now.plus(Duration.ofHours(1));
        awaitRun();
        clock.now = clock.now.minus(Duration.ofDays(100));
        awaitRun();
    }

    @Test
    void nothingRunsAfterTheEnd() {
        retention.close(Duration.ofSeconds(10));
        clock.now = clock.now.plus(Duration.ofHours(2));

        retention.tick();

        assertThat(runs.availablePermits()).isZero();
    }
}
