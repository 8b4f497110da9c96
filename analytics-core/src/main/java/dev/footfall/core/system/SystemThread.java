package dev.footfall.core.system;

import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Looks at the clock once a second, until it is closed. Never interrupted, and keeps no host from ending. */
final class SystemThread {

    private static final Duration TICK = Duration.ofSeconds(1);

    private final ScheduledThreadPoolExecutor executor;

    SystemThread() {
        executor = new ScheduledThreadPoolExecutor(1, task -> {
            Thread thread = new Thread(task, "analytics-system");
            thread.setDaemon(true);
            thread.setContextClassLoader(SystemThread.class.getClassLoader());
            return thread;
        });
    }

    void start(Runnable tick) {
        ScheduledFuture<?> unused =
                executor.scheduleWithFixedDelay(tick, TICK.toMillis(), TICK.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Ends with a last piece of work. */
    void stop(Runnable last) {
        if (!executor.isShutdown()) {
            executor.execute(last);
            executor.shutdown();
        }
    }

    /** Waits for the end, but no longer than that. */
    void await(Duration patience) {
        try {
            boolean unused = executor.awaitTermination(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
