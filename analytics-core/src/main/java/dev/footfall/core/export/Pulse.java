package dev.footfall.core.export;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Does something for each export again and again while that is being written, whatever its own thread waits for. Keeps
 * no host from ending, and no thread where no export is written.
 */
final class Pulse {

    private static final long IDLE_SECONDS = 10;

    private final Duration pause;
    private final ScheduledThreadPoolExecutor executor;

    Pulse(Duration pause) {
        this.pause = pause;
        // One that is begun while we close is not beaten for: it ends soon anyway.
        executor = new ScheduledThreadPoolExecutor(1, Pulse::daemon, new ThreadPoolExecutor.DiscardPolicy());
        executor.setKeepAliveTime(IDLE_SECONDS, TimeUnit.SECONDS);
        executor.allowCoreThreadTimeOut(true);
        executor.setRemoveOnCancelPolicy(true);
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "analytics-export-pulse");
        thread.setDaemon(true);
        thread.setContextClassLoader(Pulse.class.getClassLoader());
        return thread;
    }

    /** @param beat as long as the answer is not cancelled */
    Future<?> start(Runnable beat) {
        return executor.scheduleWithFixedDelay(beat, pause.toNanos(), pause.toNanos(), TimeUnit.NANOSECONDS);
    }

    void close() {
        executor.shutdown();
    }
}
