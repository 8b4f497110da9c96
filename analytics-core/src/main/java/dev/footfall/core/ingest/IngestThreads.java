package dev.footfall.core.ingest;

import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The two threads of ingestion: the writer, and a timer for those who wait in vain. Neither keeps a host from ending.
 * The writer is never interrupted: an interrupt closes the files of a database that runs in the host's own process.
 */
final class IngestThreads {

    private static final Duration TICK = Duration.ofMillis(100);
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final Thread writer;
    private final ScheduledExecutorService timer;
    private final Runnable tick;

    IngestThreads(Runnable writer, Runnable tick) {
        this.writer = daemon(writer, "analytics-writer");
        this.timer = new ScheduledThreadPoolExecutor(1, task -> daemon(task, "analytics-timer"));
        this.tick = tick;
    }

    private static Thread daemon(Runnable task, String name) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        thread.setContextClassLoader(IngestThreads.class.getClassLoader());
        return thread;
    }

    void startTimer() {
        repeat(tick, TICK);
    }

    /** @param eachSecond what else the timer does; brief */
    void startWriter(Runnable eachSecond) {
        writer.start();
        repeat(eachSecond, SECOND);
    }

    void once(Runnable task, Duration delay) {
        ScheduledFuture<?> unused = timer.schedule(task, delay.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void repeat(Runnable task, Duration pause) {
        ScheduledFuture<?> unused =
                timer.scheduleWithFixedDelay(task, pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Whether the writer has ended within that time. */
    boolean awaitWriter(Duration patience) {
        try {
            writer.join(Math.max(1, patience.toMillis()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return !writer.isAlive();
    }

    /** Waits for the timer, which has never much left to do. */
    void stop() {
        timer.shutdownNow();
        try {
            boolean unused = timer.awaitTermination(SECOND.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
