package dev.footfall.core.privacy;

import dev.footfall.core.logging.QuietLog;
import dev.footfall.core.settings.RetentionSettings;
import dev.footfall.privacy.PrivacyStore;
import dev.footfall.thirdparty.slf4j.Logger;
import dev.footfall.thirdparty.slf4j.LoggerFactory;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Removes what is too old, once an hour, on a thread that lives only as long as that takes. It is never interrupted: an
 * interrupt closes the files of a database that runs in the host's own process. Safe for use by many threads.
 */
public final class RetentionThread {

    /** Nodes that start together need not all come at the same moment. */
    private static final Duration FIRST = Duration.ofMinutes(5);

    private static final Duration PAUSE = Duration.ofHours(1);
    private static final Logger log = LoggerFactory.getLogger(RetentionThread.class);

    private final Clock clock;
    private final Retention retention;
    private final QuietLog quietly = new QuietLog(log);
    private Instant due;
    private @Nullable Thread running;
    private boolean closed;

    public RetentionThread(RetentionSettings settings, PrivacyStore store, AuditLog audit, Clock clock) {
        this.clock = clock;
        this.retention =
                new Retention(settings, store, audit, clock, UUID.randomUUID().toString(), this::rest);
        this.due = clock.instant().plusMillis(ThreadLocalRandom.current().nextLong(FIRST.toMillis()));
    }

    /** To be called about once a second, by one thread. */
    public synchronized void tick() {
        Instant now = clock.instant();
        // Also when the clock was set back.
        boolean isDue = !now.isBefore(due) || Duration.between(now, due).compareTo(PAUSE) > 0;
        if (isDue && running == null && !closed) {
            due = now.plus(PAUSE);
            begin();
        }
    }

    private void begin() {
        try {
            Thread thread = new Thread(this::run, "analytics-retention");
            thread.setDaemon(true);
            thread.setContextClassLoader(RetentionThread.class.getClassLoader());
            thread.start();
            running = thread;
        } catch (RuntimeException | Error e) {
            quietly.warn("No thread can be had for retention", e.toString());
        }
    }

    private void run() {
        try {
            retention.run();
        } finally {
            end();
        }
    }

    private synchronized void end() {
        running = null;
        notifyAll();
    }

    private synchronized boolean rest(Duration pause) {
        return await(pause, () -> closed) && !closed;
    }

    /** Waits so long, and no longer, until what is being done has ended. */
    public synchronized void close(Duration patience) {
        closed = true;
        notifyAll();
        boolean unused = await(patience, () -> running == null);
    }

    /** Waits for that, or as long; false if it is interrupted. */
    private boolean await(Duration pause, BooleanSupplier over) {
        long end = System.nanoTime() + pause.toNanos();
        try {
            for (long left = pause.toNanos(); left > 0 && !over.getAsBoolean(); left = end - System.nanoTime()) {
                TimeUnit.NANOSECONDS.timedWait(this, left);
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
