package dev.footfall.core.system;

import dev.footfall.core.logging.QuietLog;
import dev.footfall.system.ProbeReading;
import dev.footfall.system.SystemProbe;
import dev.footfall.thirdparty.slf4j.Logger;
import dev.footfall.thirdparty.slf4j.LoggerFactory;
import dev.footfall.time.TimeRange;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Asks the host's probe on a thread that lives only while there is something to ask, and waits for a short time. As
 * long as one question hangs nobody asks another.
 */
final class GuardedProbe {

    private static final Logger log = LoggerFactory.getLogger(GuardedProbe.class);
    private static final int MAX_WAITING = 16;

    private final SystemProbe probe;
    private final Duration patience;
    private final ThreadPoolExecutor executor;
    private final AtomicInteger hanging = new AtomicInteger();
    private final QuietLog quiet = new QuietLog(log);

    GuardedProbe(SystemProbe probe, Duration patience) {
        this.probe = probe;
        this.patience = patience;
        this.executor =
                new ThreadPoolExecutor(1, 1, 10, TimeUnit.SECONDS, new ArrayBlockingQueue<>(MAX_WAITING), task -> {
                    Thread thread = new Thread(task, "analytics-probe");
                    thread.setDaemon(true);
                    thread.setContextClassLoader(probe.getClass().getClassLoader());
                    return thread;
                });
        executor.allowCoreThreadTimeOut(true);
    }

    ProbeReading read(TimeRange period) {
        if (hanging.get() > 0) {
            return ProbeReading.NOTHING;
        }
        try {
            return await(executor.submit(() -> Objects.requireNonNull(probe.read(period), "a reading")));
        } catch (RejectedExecutionException e) {
            return ProbeReading.NOTHING;
        }
    }

    private ProbeReading await(Future<ProbeReading> reading) {
        try {
            return reading.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            giveUp(reading);
        } catch (ExecutionException e) {
            quiet.warn("The host's probe cannot tell anything", Objects.requireNonNullElse(e.getCause(), e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return ProbeReading.NOTHING;
    }

    /** Leaves the host's code alone: an interrupt might close its files. The next question waits until it is done. */
    private void giveUp(Future<ProbeReading> reading) {
        quiet.warn("The host's probe took longer than it may", patience);
        hanging.incrementAndGet();
        try {
            executor.execute(hanging::decrementAndGet);
        } catch (RejectedExecutionException e) {
            hanging.decrementAndGet();
        }
        reading.cancel(false);
    }

    /** Leaves a reading that hangs alone: its thread keeps nobody from ending. */
    void close() {
        executor.shutdown();
    }
}
