package dev.footfall.core.system;

import dev.footfall.StoreUnavailableException;
import dev.footfall.core.logging.QuietLog;
import dev.footfall.system.Measurement;
import dev.footfall.system.Resolution;
import dev.footfall.system.SystemStore;
import dev.footfall.thirdparty.slf4j.Logger;
import dev.footfall.thirdparty.slf4j.LoggerFactory;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Brings what was measured to the store, and takes from there what is too old. For one thread. */
final class SystemWriter {

    /** How long minutes are kept. */
    static final Duration MINUTES_KEPT = Duration.ofDays(2);

    private static final Logger log = LoggerFactory.getLogger(SystemWriter.class);
    private static final int AT_ONCE = 20;
    private static final Duration PAUSE = Duration.ofSeconds(10);

    /** A store that is being made ready is nothing to tell of, and nothing is lost while it is away. */
    private static final int FAILURES_WITHOUT_A_WORD = 3;

    private final Recorder recorder;
    private final Books books;
    private final SystemStore store;
    private final Duration retention;
    private final Clock clock;
    private final QuietLog quiet = new QuietLog(log);
    private int failures;
    private Instant notBefore = Instant.MIN;
    private Instant nextPruning = Instant.MIN;

    SystemWriter(Recorder recorder, Books books, SystemStore store, Duration retention, Clock clock) {
        this.recorder = recorder;
        this.books = books;
        this.store = store;
        this.retention = retention;
        this.clock = clock;
    }

    /** Writes what is over. While the store is away it is asked again every ten seconds. */
    void write() {
        Instant now = clock.instant();
        books.enterMinutes();
        // A clock that was set back must not keep us from writing.
        if (now.isBefore(notBefore) && notBefore.isBefore(now.plus(PAUSE))) {
            return;
        }
        long begun = recorder.now();
        try {
            writeAll();
            prune(now);
            notBefore = Instant.MIN;
            failures = 0;
        } catch (RuntimeException | LinkageError e) {
            notBefore = clock.instant().plus(PAUSE);
            failures++;
            if (failures > FAILURES_WITHOUT_A_WORD || !(e instanceof StoreUnavailableException)) {
                trouble(e);
            }
        }
        noteRunning(begun);
    }

    private void writeAll() {
        for (List<Measurement> due = books.unwritten(AT_ONCE); !due.isEmpty(); due = books.unwritten(AT_ONCE)) {
            store.put(due);
            books.written(due);
        }
    }

    /** The minutes that the store took up: a node that waits is running. */
    private void noteRunning(long begun) {
        long now = recorder.now();
        if (now - begun > 1) {
            books.enterRunning(begun + 1, now - 1);
        }
    }

    private void prune(Instant now) {
        if (now.isBefore(nextPruning)) {
            return;
        }
        store.prune(Resolution.MINUTE, Resolution.HOUR.begin(now.minus(MINUTES_KEPT)));
        store.prune(Resolution.HOUR, Resolution.HOUR.begin(now.minus(retention)));
        nextPruning = now.plus(Resolution.HOUR.length());
    }

    /** Writes everything, this very minute included; there is no other time. */
    void writeLast() {
        try {
            recorder.reach(recorder.now());
            books.enterMinutes();
            List<Measurement> all = new ArrayList<>(books.held(Resolution.MINUTE));
            all.addAll(books.held(Resolution.HOUR));
            for (int from = 0; from < all.size(); from += AT_ONCE) {
                store.put(all.subList(from, Math.min(all.size(), from + AT_ONCE)));
            }
        } catch (RuntimeException | LinkageError e) {
            trouble(e);
        }
    }

    private void trouble(Throwable e) {
        quiet.warn("What was measured of the application cannot be stored now", e);
        log.debug("What was measured of the application cannot be stored now", e);
    }
}
