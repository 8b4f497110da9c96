package dev.footfall.core.export;

import dev.footfall.StoreUnavailableException;
import dev.footfall.export.ExportJob;
import dev.footfall.export.ExportStore;
import dev.footfall.thirdparty.slf4j.Logger;
import dev.footfall.thirdparty.slf4j.LoggerFactory;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Tells everyone, with each pulse, how far an export is, and that somebody is at it: also while whoever writes it waits
 * for its source. Rows are counted by that one thread.
 */
final class Heartbeat implements AutoCloseable {

    /** Far longer than between two beats, so that a long pause of the JVM does no harm. */
    static final Duration LEASE = Duration.ofMinutes(1);

    /** How often it beats. */
    static final Duration PAUSE = Duration.ofSeconds(1);

    private static final Logger log = LoggerFactory.getLogger(Heartbeat.class);

    private final ExportStore store;
    private final ExportJob job;
    private final Clock clock;
    private final BooleanSupplier isClosing;
    private final Future<?> pulses;
    private final AtomicLong rows = new AtomicLong();
    private volatile @Nullable Long total;
    private volatile Instant leasedUntil;
    private volatile boolean isLost;
    private boolean isOver;

    Heartbeat(ExportStore store, ExportJob job, Clock clock, BooleanSupplier isClosing, Pulse pulse) {
        this.store = store;
        this.job = job;
        this.clock = clock;
        this.isClosing = isClosing;
        this.leasedUntil = job.dueAt();
        this.pulses = pulse.start(this::pulse);
    }

    /** @param count how many rows there will be, if that is known */
    void expect(@Nullable Long count) {
        total = count;
    }

    long rows() {
        return rows.get();
    }

    void row() {
        rows.incrementAndGet();
        check();
    }

    /** @throws Abandoned if it must not go on */
    void check() {
        if (isClosing.getAsBoolean()) {
            throw Abandoned.closing();
        }
        // A file in a directory needs no store, as long as nobody else can have taken it up.
        if (!isLost && !clock.instant().isBefore(leasedUntil)) {
            renew();
        }
        if (isLost) {
            throw Abandoned.lost();
        }
    }

    private synchronized void pulse() {
        if (isOver) {
            return;
        }
        try {
            if (isClosing.getAsBoolean()) {
                // Whoever writes it may not see that for long.
                isOver = true;
                store.replace(job, job.postponed(false, clock.instant()));
            } else {
                renew();
            }
        } catch (StoreUnavailableException e) {
            log.debug("The lease of {} cannot be renewed now", job, e);
        } catch (RuntimeException e) {
            log.warn("The lease of {} cannot be renewed", job, e);
        }
    }

    private synchronized void renew() {
        Instant until = clock.instant().plus(LEASE);
        if (store.replace(job, job.progress(rows.get(), total, until))) {
            leasedUntil = until;
        } else {
            isLost = true;
        }
    }

    /** From now on it is never renewed. */
    @Override
    public synchronized void close() {
        isOver = true;
        pulses.cancel(false);
    }
}
