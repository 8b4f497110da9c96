package dev.footfall.core.export;

import dev.footfall.export.ExportJob;
import dev.footfall.export.ExportStore;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Deletes what has expired. */
record ExportSweep(ExportStore store, ExportFiles files) {

    private static final Logger log = LoggerFactory.getLogger(ExportSweep.class);

    /** How long it is told of an export that it has expired. */
    private static final Duration REMEMBERED = Duration.ofDays(1);

    private static final int AT_ONCE = 100;

    void run(Instant now) {
        for (ExportJob job : store.expired(now, AT_ONCE)) {
            try {
                files.delete(job);
                store.replace(job, job.expired());
            } catch (IOException e) {
                log.warn("The file of {} cannot be deleted", job, e);
            }
        }
        store.forget(now.minus(REMEMBERED));
    }
}
