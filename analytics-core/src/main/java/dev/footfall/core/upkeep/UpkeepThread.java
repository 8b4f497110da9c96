package dev.footfall.core.upkeep;

import dev.footfall.core.logging.QuietLog;
import dev.footfall.thirdparty.slf4j.Logger;
import dev.footfall.thirdparty.slf4j.LoggerFactory;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Does a piece of work now and then, on a thread that lives only as long as that takes. It is never interrupted: an
 * interrupt closes the files of a database that runs in the host's own process. Safe for use by many threads.
 */
public final class UpkeepThread {

    private static final Logger log = LoggerFactory.getLogger(UpkeepThread.class);

    private final String name;
    private final Duration pause;
    private final Clock clock;
    private final Runnable work;
    private final QuietLog quietly = new QuietLog(log);
    private Instant due;
    private @Nullable Thread running;
    private boolean stopped;

    /**
     * For work that is given what to do between two of its steps; where that says so, it is to end.
     *
     * @param name of the thread
     * @param first within which it is done for the first time: nodes that start together need not all come at once
     * @param pause from one beginning to the next
     */
    public UpkeepThread(String name, Duration first, Duration pause, Clock clock, Function<Rest, Runnable> work) {
        this.name = name;
        this.pause = pause;
        this.clock = clock;
        this.work = work.apply(this::rest);
        this.due = clock.instant().plusMillis(ThreadLocalRandom.current().nextLong(first.toMillis()));
    }

    /** To be called about once a second, by one thread. */
    public synchronized void tick() {
        Instant now = clock.instant();
        // Also when the clock was set back.
        boolean isDue = !now.isBefore(due) || Duration.between(now, due).compareTo(pause) > 0;
        if (isDue && running == null && !stopped) {
            due = now.plus(pause);
            begin();
        }
    }

    private void begin() {
        try {
            Thread thread = new Thread(this::run, name);
            thread.setDaemon(true);
            thread.setContextClassLoader(UpkeepThread.class.getClassLoader());
            thread.start();
            running = thread;
        } catch (RuntimeException | Error e) {
            quietly.warn("No thread can be had for " + name, e.toString());
        }
    }

    private void run() {
        try {
            work.run();
        } finally {
            end();
        }
    }

    private synchronized void end() {
        running = null;
        notifyAll();
    }

    private synchronized boolean rest(Duration rest) {
        return await(rest, () -> stopped) && !stopped;
    }

    /** Nothing is begun any more, and what is being done ends soon. */
    public synchronized void stop() {
        stopped = true;
        notifyAll();
    }

    /** The same, and waits so long, and no longer, until it has ended. */
    public synchronized void close(Duration patience) {
        stop();
        boolean unused = await(patience, () -> running == null);
    }

    /** Waits for that, or as long; false if it is interrupted. */
    private boolean await(Duration patience, BooleanSupplier over) {
        long end = System.nanoTime() + patience.toNanos();
        try {
            for (long left = patience.toNanos(); left > 0 && !over.getAsBoolean(); left = end - System.nanoTime()) {
                TimeUnit.NANOSECONDS.timedWait(this, left);
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
