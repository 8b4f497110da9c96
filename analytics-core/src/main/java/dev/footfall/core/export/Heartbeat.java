package dev.footfall.core.export;

import dev.footfall.StoreUnavailableException;
import dev.footfall.export.ExportJob;
import dev.footfall.export.ExportStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Tells everyone, about once a second, how far an export is, and that somebody is at it. */
final class Heartbeat {

    /** Far longer than between two beats, so that a slow page or a long pause of the JVM does no harm. */
    static final Duration LEASE = Duration.ofMinutes(1);

    private static final long PAUSE = Duration.ofSeconds(1).toNanos();

    private final ExportStore store;
    private final ExportJob job;
    private final @Nullable Long total;
    private final Clock clock;
    private final LongSupplier ticks;
    private final BooleanSupplier isClosing;
    private Instant leasedUntil;
    private long beaten;
    private long rows;

    Heartbeat(
            ExportStore store,
            ExportJob job,
            @Nullable Long total,
            Clock clock,
            LongSupplier ticks,
            BooleanSupplier isClosing) {
        this.store = store;
        this.job = job;
        this.total = total;
        this.clock = clock;
        this.ticks = ticks;
        this.isClosing = isClosing;
        this.leasedUntil = job.dueAt();
        this.beaten = ticks.getAsLong();
    }

    long rows() {
        return rows;
    }

    void row() {
        rows++;
        beat();
    }

    /** @throws Abandoned if it must not go on */
    void beat() {
        if (isClosing.getAsBoolean()) {
            throw Abandoned.closing();
        }
        long now = ticks.getAsLong();
        if (now - beaten >= PAUSE) {
            beaten = now;
            renew(clock.instant());
        }
    }

    private void renew(Instant now) {
        Instant until = now.plus(LEASE);
        try {
            if (!store.replace(job, job.progress(rows, total, until))) {
                throw Abandoned.lost();
            }
            leasedUntil = until;
        } catch (StoreUnavailableException e) {
            // A file in a directory needs no store, as long as nobody else can have taken it up.
            if (!now.isBefore(leasedUntil)) {
                throw e;
            }
        }
    }
}
