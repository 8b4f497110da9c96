package dev.footfall.core.export;

import dev.footfall.StoreUnavailableException;
import dev.footfall.core.logging.QuietLog;
import dev.footfall.export.ExportFile;
import dev.footfall.export.ExportJob;
import dev.footfall.export.ExportStore;
import dev.footfall.export.ReportWriter;
import dev.footfall.export.Table;
import dev.footfall.export.TableTooLargeException;
import dev.footfall.thirdparty.slf4j.Logger;
import dev.footfall.thirdparty.slf4j.LoggerFactory;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Writes exports that this node has taken up, and says what became of them. */
final class ExportRun {

    private static final Logger log = LoggerFactory.getLogger(ExportRun.class);

    /** After so many failures it is given up. */
    static final int MAX_FAILURES = 3;

    /** One that is taken up so often and never ends may be what ends the JVM. */
    static final int MAX_ATTEMPTS = 20;

    private static final Duration PAUSE = Duration.ofSeconds(10);

    private final ExportStore store;
    private final ExportSources sources;
    private final ReportWriters writers;
    private final ExportFiles files;
    private final Clock clock;
    private final Pulse pulse;
    private final BooleanSupplier isClosing;
    private final QuietLog quietly = new QuietLog(log);

    ExportRun(
            ExportStore store,
            ExportSources sources,
            ReportWriters writers,
            ExportFiles files,
            Clock clock,
            Pulse pulse,
            BooleanSupplier isClosing) {
        this.store = store;
        this.sources = sources;
        this.writers = writers;
        this.files = files;
        this.clock = clock;
        this.pulse = pulse;
        this.isClosing = isClosing;
    }

    /** @param job as it was claimed */
    void run(ExportJob job) throws IOException {
        if (job.attempt() > MAX_ATTEMPTS) {
            fail(job, "it was interrupted " + MAX_ATTEMPTS + " times");
            return;
        }
        try {
            write(job);
        } catch (Abandoned e) {
            log.debug("{} is left to others", job);
            if (e.isOurs()) {
                store.replace(job, job.postponed(false, clock.instant()));
            }
        } catch (StoreUnavailableException e) {
            quietly.warn("An export waits for the store", e);
            store.replace(job, job.postponed(false, clock.instant().plus(PAUSE)));
        } catch (TableTooLargeException e) {
            fail(job, String.valueOf(e.getMessage()));
        } catch (ExportFailure e) {
            log.warn("The file of {} cannot be written", job, e);
            failed(job, String.valueOf(e.getMessage()));
        } catch (IOException | RuntimeException | Error e) {
            log.error("{} failed", job, e);
            failed(job, "something went wrong; the server's log tells what");
        }
    }

    private void write(ExportJob job) throws IOException {
        Optional<ExportSource> source = sources.find(job.request().type());
        Optional<ReportWriter> writer = writers.find(job.request().format());
        if (source.isEmpty() || writer.isEmpty()) {
            fail(
                    job,
                    "nothing here knows " + job.request().type() + " as "
                            + job.request().format());
            return;
        }
        // Before anything that may take longer than the lease.
        try (Heartbeat heartbeat = new Heartbeat(store, job, clock, isClosing, pulse);
                ExportOutput out = files.begin(job)) {
            ExportTable found = source.get().table(job.tenant(), job.request());
            heartbeat.expect(found.total());
            writer.get().write(watched(found.table(), heartbeat), new WatchedOutput(out, heartbeat));
            finish(job, heartbeat.rows(), out.finish());
        }
    }

    private static Table watched(Table table, Heartbeat heartbeat) {
        return new Table(table.name(), table.columns(), new WatchedRows(table.rows(), heartbeat), table.notes());
    }

    private void finish(ExportJob job, long rows, ExportFile file) throws IOException {
        if (store.replace(job, job.ready(rows, file))) {
            log.debug("{} is ready: {} rows", job, rows);
        } else {
            files.delete(job);
        }
    }

    private void failed(ExportJob job, String reason) throws IOException {
        if (job.failures() + 1 >= MAX_FAILURES) {
            fail(job, reason);
        } else {
            store.replace(job, job.postponed(true, clock.instant().plus(PAUSE)));
        }
    }

    private void fail(ExportJob job, String reason) throws IOException {
        store.replace(job, job.failed(reason));
        files.delete(job);
    }
}
