package dev.footfall.core.ingest;

import dev.footfall.AnalyticsStore;
import dev.footfall.IngestStats;
import dev.footfall.RefusalReason;
import dev.footfall.StoreUnavailableException;
import dev.footfall.access.Tenant;
import dev.footfall.core.logging.QuietLog;
import dev.footfall.core.session.Sessions;
import dev.footfall.core.settings.AnalyticsSettings;
import dev.footfall.core.settings.IngestSettings;
import dev.footfall.core.store.Equipment;
import dev.footfall.core.visitor.Visitors;
import dev.footfall.device.DeviceDetector;
import dev.footfall.event.Event;
import dev.footfall.event.EventDraft;
import dev.footfall.event.Fault;
import dev.footfall.event.InvalidEventException;
import dev.footfall.thirdparty.slf4j.Logger;
import dev.footfall.thirdparty.slf4j.LoggerFactory;
import dev.footfall.visitor.CountryResolver;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;

/** The door for events. Offering one never waits, neither for room nor for the store. Safe for use by many threads. */
public final class Ingestion {

    private static final Logger log = LoggerFactory.getLogger(Ingestion.class);

    private final IngestSettings settings;
    private final Clock clock;
    private final IngestQueue queue;
    private final Ledger ledger = new Ledger();
    private final Refusals refusals;
    private final Settlement settlement;
    private final Retry retry = new Retry();
    private final BatchPreparer preparer;
    private final EventWriter writer;
    private final IngestThreads threads;
    private final AtomicBoolean opened = new AtomicBoolean();
    private final QuietLog quiet = new QuietLog(log);

    /** Not started yet: what is offered waits. */
    public Ingestion(
            AnalyticsSettings settings,
            AnalyticsStore store,
            DeviceDetector detector,
            CountryResolver countries,
            Clock clock) {
        this.settings = settings.ingest();
        this.clock = clock;
        this.queue = new IngestQueue(this.settings);
        Tenant tenant = settings.tenant();
        this.refusals = new Refusals(tenant, clock);
        this.settlement = new Settlement(ledger, refusals);
        EventIds ids = new EventIds(clock);
        this.preparer = new BatchPreparer(
                new EventValidator(settings.types(), this.settings, clock),
                new Enricher(tenant, detector, countries, ids, clock),
                new Visitors(store.salts(), settings.privacy().visitors()),
                new Sessions(
                        new Equipment(store).sessions(),
                        settings.session(),
                        () -> ids.next().toString()));
        this.writer = new EventWriter(store, queue, settlement, preparer, retry, clock);
        this.threads = new IngestThreads(writer, this::declineThoseWhoWaitInVain);
    }

    public void start() {
        start(() -> {});
    }

    /**
     * Starts, and has the timer do something else as well.
     *
     * @param eachSecond something brief, which has nothing of its own to run on
     */
    public void start(Runnable eachSecond) {
        open();
        threads.startWriter(eachSecond);
    }

    /** Tells those who wait in vain, although nothing is written yet; asks for what is due after a while. */
    public void openUntil(Duration patience, Runnable due) {
        open();
        threads.once(due, patience);
    }

    private void open() {
        if (opened.compareAndSet(false, true)) {
            threads.startTimer();
        }
    }

    /** Offers an event and forgets it; see {@link dev.footfall.Analytics#track}. */
    public void track(EventDraft draft) {
        try {
            EventDraft copy = draft.copy().createdAt(clock.instant());
            offer(new Submission(List.of(copy), false, null, DraftSize.of(copy), 0));
        } catch (RuntimeException e) {
            quiet.warn("An event could not be read", e);
            Submission nothing = new Submission(List.of(EventDraft.of("")), false, null, 0, 0);
            ledger.offered(nothing);
            settlement.decline(nothing, RefusalReason.INVALID);
        }
    }

    /**
     * Offers events that are stored together or not at all. Never blocks. What depends on the answer runs on the
     * writer's thread and must not block.
     *
     * @return the events as they are stored, in the order given; or an {@link InvalidEventException} or
     *     {@link dev.footfall.EventRefusedException}
     */
    public CompletableFuture<List<Event>> submit(List<EventDraft> drafts) {
        CompletableFuture<List<Event>> answer = new CompletableFuture<>();
        List<EventDraft> copies = drafts.stream().map(EventDraft::copy).toList();
        long bytes = copies.stream().mapToLong(DraftSize::of).sum();
        long deadline = System.nanoTime() + settings.answerTimeout().toNanos();
        Submission submission = new Submission(copies, true, answer, bytes, deadline);
        List<Fault> faults = preparer.check(copies, clock.instant());
        if (faults.isEmpty()) {
            offer(submission);
        } else {
            ledger.offered(submission);
            settlement.decline(submission, RefusalReason.INVALID, new InvalidEventException(faults));
        }
        return answer;
    }

    private void offer(Submission submission) {
        ledger.offered(submission);
        if (queue.isClosed()) {
            settlement.decline(submission, RefusalReason.CLOSED);
        } else if (submission.isAwaited() && retry.isStoreUnavailable()) {
            settlement.decline(submission, RefusalReason.STORE_UNAVAILABLE);
        } else if (!queue.offer(submission)) {
            settlement.decline(submission, queue.isClosed() ? RefusalReason.CLOSED : RefusalReason.QUEUE_FULL);
        }
    }

    private void declineThoseWhoWaitInVain() {
        long now = System.nanoTime();
        boolean outage = retry.isStoreUnavailable();
        queue.removeAwaited(submission -> outage || submission.isOverdue(now))
                .forEach(submission -> settlement.decline(
                        submission, outage ? RefusalReason.STORE_UNAVAILABLE : RefusalReason.TIMED_OUT));
        // These may be stored yet, and the books wait for that; those who asked need not.
        writer.inHand().stream()
                .filter(submission -> submission.isOverdue(now))
                .forEach(submission -> submission.fail(Settlement.refusal(RefusalReason.IN_DOUBT)));
    }

    /**
     * Waits until everything that was offered before has been stored or refused.
     *
     * @throws StoreUnavailableException if that takes longer than anybody waits for an answer
     */
    public void settle() {
        try {
            List<Event> unused = submit(List.of()).join();
        } catch (CompletionException e) {
            throw new StoreUnavailableException("what waits to be stored cannot be stored now", e);
        }
    }

    /** Has sessions looked up anew from now on: some of those that are remembered may have been removed. */
    public void forgetSessions() {
        preparer.forgetSessions();
    }

    public IngestStats stats() {
        return ledger.snapshot();
    }

    /** The last event of a tenant that was refused or dropped here. */
    public Optional<RefusedEvent> lastRefused(Tenant tenant) {
        return refusals.last(tenant);
    }

    /** Whether the store fails again and again, so that what is submitted is refused. */
    public boolean isStoreUnavailable() {
        return retry.isStoreUnavailable();
    }

    /** Stores what is queued, for as long as the settings allow; then stops. */
    public void close() {
        queue.close();
        retry.hurry();
        if (!threads.awaitWriter(settings.closeTimeout())) {
            retry.abandon();
            threads.awaitWriter(settings.closeTimeout());
        }
        queue.removeAll().forEach(submission -> settlement.decline(submission, RefusalReason.CLOSED));
        // A writer that hangs in the store settles these when it comes back; nobody will tell those who wait.
        writer.inHand().forEach(submission -> submission.fail(Settlement.refusal(RefusalReason.IN_DOUBT)));
        threads.stop();
    }
}
