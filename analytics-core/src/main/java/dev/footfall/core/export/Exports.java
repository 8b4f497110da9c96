package dev.footfall.core.export;

import dev.footfall.StoreUnavailableException;
import dev.footfall.access.Tenant;
import dev.footfall.core.export.ExportThreads.Outcome;
import dev.footfall.core.logging.QuietLog;
import dev.footfall.core.settings.ExportSettings;
import dev.footfall.export.ExportFile;
import dev.footfall.export.ExportJob;
import dev.footfall.export.ExportRequest;
import dev.footfall.export.ExportState;
import dev.footfall.export.ExportStore;
import dev.footfall.thirdparty.slf4j.Logger;
import dev.footfall.thirdparty.slf4j.LoggerFactory;
import java.io.IOException;
import java.io.InputStream;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ThreadFactory;

/**
 * Takes exports in, and writes them while nobody waits: those of this node, and those of nodes that are gone. Safe for
 * use by many threads.
 */
public final class Exports {

    private static final Logger log = LoggerFactory.getLogger(Exports.class);
    private static final Duration LOOK = Duration.ofHours(1);
    private static final int ID_BYTES = 16;
    private static final int SECRET_BYTES = 32;

    private final ExportSettings settings;
    private final ExportStore store;
    private final ExportSources sources;
    private final ReportWriters writers;
    private final Clock clock;
    private final ExportFiles files;
    private final ExportRun run;
    private final ExportSweep sweep;
    private final Pulse pulse;
    private final ExportThreads threads;
    private volatile Instant lookedAt;
    private final SecureRandom random = new SecureRandom();
    private final QuietLog quietly = new QuietLog(log);

    public Exports(
            ExportSettings settings, ExportStore store, ExportSources sources, ReportWriters writers, Clock clock) {
        this(settings, store, sources, writers, clock, new Pulse(Heartbeat.PAUSE), ExportThreads::daemon);
    }

    Exports(
            ExportSettings settings,
            ExportStore store,
            ExportSources sources,
            ReportWriters writers,
            Clock clock,
            Pulse pulse,
            ThreadFactory factory) {
        this.settings = settings;
        this.store = store;
        this.sources = sources;
        this.writers = writers;
        this.clock = clock;
        this.files = new ExportFiles(settings.directory(), store);
        this.pulse = pulse;
        this.lookedAt = clock.instant();
        this.threads = new ExportThreads(settings.workers(), this::step, factory);
        this.run = new ExportRun(store, sources, writers, files, clock, pulse, threads::isClosed);
        this.sweep = new ExportSweep(store, files);
    }

    /** What can be exported. */
    public ExportSources sources() {
        return sources;
    }

    /** As what. */
    public ReportWriters writers() {
        return writers;
    }

    /**
     * Takes an export in.
     *
     * @return empty if the tenant has too many under way
     * @throws StoreUnavailableException if it cannot be taken now
     */
    public Optional<ExportJob> begin(Tenant tenant, ExportRequest request) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Instant expiry = now.plus(settings.expiresAfter()).truncatedTo(ChronoUnit.SECONDS);
        String id = "exp_" + HexFormat.of().formatHex(randomBytes(ID_BYTES));
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(randomBytes(SECRET_BYTES));
        ExportJob job = ExportJob.create(tenant, id, request, secret, now, expiry);
        if (!store.create(job, settings.maxPerTenant())) {
            return Optional.empty();
        }
        threads.wake();
        return Optional.of(job);
    }

    private byte[] randomBytes(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    /**
     * The export with this id, whosever it is.
     *
     * @throws StoreUnavailableException if nobody can tell now
     */
    public Optional<ExportJob> find(String id) {
        Optional<ExportJob> job = store.find(id);
        // Whoever wrote it may be gone, and this node asleep.
        Instant now = clock.instant();
        job.filter(found -> isAbandoned(found, now) || isToBeDeleted(found, now))
                .ifPresent(found -> threads.wake());
        return job;
    }

    private static boolean isAbandoned(ExportJob job, Instant now) {
        return job.state() == ExportState.PROCESSING && job.dueAt().isBefore(now);
    }

    private static boolean isToBeDeleted(ExportJob job, Instant now) {
        return job.state() != ExportState.EXPIRED && !job.expiresAt().isAfter(now);
    }

    /**
     * The file of an export that is ready. Reading it throws only what is unchecked.
     *
     * @throws IOException if it is not to be found here
     */
    public InputStream open(ExportJob job, ExportFile file) throws IOException {
        return files.open(job, file);
    }

    /**
     * Deletes all files of the tenant, which then have expired, and has those that are being written begin anew.
     *
     * @throws StoreUnavailableException if that cannot be done now
     */
    public void forget(Tenant tenant) {
        store.list(tenant).forEach(job -> forget(job));
        threads.wake();
    }

    private void forget(ExportJob job) {
        Optional<ExportJob> current = Optional.of(job);
        while (current.filter(Exports::mayHoldSomething).isPresent() && !hasForgotten(current.get())) {
            // Somebody was quicker, and has done something else with it.
            current = store.find(job.id());
        }
    }

    private static boolean mayHoldSomething(ExportJob job) {
        return job.state() == ExportState.PROCESSING || job.state() == ExportState.READY;
    }

    private boolean hasForgotten(ExportJob job) {
        boolean isProcessing = job.state() == ExportState.PROCESSING;
        try {
            boolean isTaken = isProcessing && store.replace(job, job.takenUntil(clock.instant()));
            files.delete(job);
            return isTaken || (!isProcessing && store.replace(job, job.expired()));
        } catch (IOException e) {
            throw new StoreUnavailableException("the file of " + job + " cannot be deleted", e);
        }
    }

    /** Looks for something to do: at the start, and whenever a clock that is not real was moved on. */
    public void wake() {
        lookedAt = clock.instant();
        threads.wake();
    }

    /**
     * To be called about once a second, by one thread: looks once in an hour for what nodes that are gone have left,
     * even if nobody asks for it.
     */
    public void tick() {
        Instant now = clock.instant();
        // Also when the clock was set back.
        if (Duration.between(lookedAt, now).abs().compareTo(LOOK) >= 0) {
            wake();
        }
    }

    /** Gives back what is being written, for others or for later, and waits so long for that and no longer. */
    public void close(Duration patience) {
        threads.close(patience);
        pulse.close();
    }

    private Outcome step() {
        try {
            Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
            sweep(now);
            Optional<ExportJob> job = store.claim(now, now.plus(Heartbeat.LEASE));
            if (job.isEmpty()) {
                return store.isEmpty() ? Outcome.NOTHING : Outcome.LATER;
            }
            // There may be more, for others of our threads.
            threads.wake();
            run.run(job.get());
            return Outcome.DONE;
        } catch (StoreUnavailableException e) {
            log.debug("Exports wait for the store", e);
            return Outcome.TROUBLE;
        } catch (IOException | RuntimeException | Error e) {
            quietly.warn("Exports give trouble", e);
            return Outcome.TROUBLE;
        }
    }

    /** What cannot be deleted keeps nothing from being written. */
    private void sweep(Instant now) {
        try {
            sweep.run(now);
        } catch (StoreUnavailableException e) {
            log.debug("Expired exports wait for the store", e);
        } catch (RuntimeException | Error e) {
            quietly.warn("Expired exports cannot be deleted", e);
        }
    }
}
