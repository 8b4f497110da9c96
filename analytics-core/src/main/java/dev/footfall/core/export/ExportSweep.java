package dev.footfall.core.export;

import dev.footfall.StoreUnavailableException;
import dev.footfall.export.ExportJob;
import dev.footfall.export.ExportStore;
import dev.footfall.thirdparty.slf4j.Logger;
import dev.footfall.thirdparty.slf4j.LoggerFactory;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Deletes what has expired. Safe for use by many threads. */
final class ExportSweep {

    private static final Logger log = LoggerFactory.getLogger(ExportSweep.class);

    /** How long it is told of an export that it has expired. */
    private static final Duration REMEMBERED = Duration.ofDays(1);

    /** When it is tried again to delete what could not be deleted. */
    private static final Duration PAUSE = Duration.ofMinutes(10);

    private static final int AT_ONCE = 100;

    /** Of so many that cannot be deleted it looks behind them: the memory must not grow without end. */
    private static final int MOST_STUCK = 10_000;

    private final ExportStore store;
    private final ExportFiles files;
    /** When to try again, by the id of what cannot be deleted. */
    private final Map<String, Instant> stuck = new ConcurrentHashMap<>();

    ExportSweep(ExportStore store, ExportFiles files) {
        this.store = store;
        this.files = files;
    }

    /** @throws StoreUnavailableException if it cannot go on now; next time it does so behind what it came upon */
    void run(Instant now) {
        List<ExportJob> expired = store.expired(now, AT_ONCE + Math.min(MOST_STUCK, stuck.size()));
        for (ExportJob job : expired) {
            if (!stuck.getOrDefault(job.id(), Instant.MIN).isAfter(now)) {
                delete(job, now.plus(PAUSE));
            }
        }
        // Another node may have deleted them.
        stuck.values().removeIf(again -> !again.isAfter(now));
        store.forget(now.minus(REMEMBERED));
    }

    private void delete(ExportJob job, Instant again) {
        stuck.put(job.id(), again);
        try {
            files.delete(job);
            store.replace(job, job.expired());
            stuck.remove(job.id());
        } catch (StoreUnavailableException e) {
            // The next would only wait for it as well.
            throw e;
        } catch (IOException | RuntimeException e) {
            log.warn("The file of {} cannot be deleted", job, e);
        }
    }
}
