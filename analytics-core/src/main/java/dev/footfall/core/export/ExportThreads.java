package dev.footfall.core.export;

import dev.footfall.core.logging.QuietLog;
import dev.footfall.thirdparty.slf4j.Logger;
import dev.footfall.thirdparty.slf4j.LoggerFactory;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * So many daemon threads at most, which do one step after the other, rest where there is nothing to do, and end where
 * there has been nothing for long. They are never interrupted: an interrupt closes the files of a database that runs in
 * the host's own process.
 */
final class ExportThreads {

    /** What came of a step. */
    enum Outcome {
        /** Something was done: there may be more. */
        DONE,
        /** There will be something to do. */
        LATER,
        /** There is nothing to do, now or later. */
        NOTHING,
        /** It could not be found out. */
        TROUBLE
    }

    private static final long FIRST_PAUSE = Duration.ofMillis(500).toMillis();
    private static final long PAUSE = Duration.ofSeconds(10).toMillis();
    private static final int PATIENCE = 3;

    private static final Logger log = LoggerFactory.getLogger(ExportThreads.class);

    private final int most;
    private final Supplier<Outcome> step;
    private final ThreadFactory factory;
    private final Set<Thread> threads = new HashSet<>();
    private final QuietLog quietly = new QuietLog(log);
    private long wakes;
    private volatile boolean closed;

    ExportThreads(int most, Supplier<Outcome> step, ThreadFactory factory) {
        this.most = most;
        this.step = step;
        this.factory = factory;
    }

    /** As exports are written by. */
    static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "analytics-export");
        thread.setDaemon(true);
        thread.setContextClassLoader(ExportThreads.class.getClassLoader());
        return thread;
    }

    boolean isClosed() {
        return closed;
    }

    /** Somebody looks for something to do, soon; if no thread can be had now, after another wake. */
    synchronized void wake() {
        wakes++;
        notifyAll();
        if (!closed && threads.size() < most) {
            begin();
        }
    }

    private void begin() {
        Thread thread = null;
        try {
            thread = factory.newThread(this::work);
            threads.add(thread);
            thread.start();
        } catch (RuntimeException | Error e) {
            // One that never began never ends either.
            threads.remove(thread);
            quietly.warn("No thread can be had for exports", e);
        }
    }

    private void work() {
        int idle = 0;
        long pause = FIRST_PAUSE;
        long seen = wakes();
        while (true) {
            Outcome outcome = closed ? Outcome.NOTHING : step.get();
            idle = outcome == Outcome.NOTHING ? idle + 1 : 0;
            pause = outcome == Outcome.TROUBLE ? Math.min(PAUSE, pause * 2) : PAUSE;
            if (outcome != Outcome.DONE && rest(seen, idle, pause)) {
                return;
            }
            seen = wakes();
        }
    }

    private synchronized long wakes() {
        return wakes;
    }

    /** Whether the thread is over. */
    private synchronized boolean rest(long seen, int idle, long pause) {
        try {
            long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(idle < PATIENCE ? pause : 0);
            long left = end - System.nanoTime();
            while (!closed && wakes == seen && left > 0) {
                TimeUnit.NANOSECONDS.timedWait(this, left);
                left = end - System.nanoTime();
            }
        } catch (InterruptedException e) {
            // Nobody of ours does that: it ends, and whoever wakes another one goes on.
            Thread.currentThread().interrupt();
        }
        boolean isOver = closed
                || (idle >= PATIENCE && wakes == seen)
                || Thread.currentThread().isInterrupted();
        if (isOver) {
            threads.remove(Thread.currentThread());
            notifyAll();
        }
        return isOver;
    }

    /** Waits so long, and no longer, until all have ended. */
    synchronized void close(Duration patience) {
        closed = true;
        notifyAll();
        long end = System.nanoTime() + patience.toNanos();
        try {
            while (!threads.isEmpty()) {
                long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
                if (left <= 0) {
                    return;
                }
                wait(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
