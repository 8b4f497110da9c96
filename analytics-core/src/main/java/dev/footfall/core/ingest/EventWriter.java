package dev.footfall.core.ingest;

import dev.footfall.AnalyticsStore;
import dev.footfall.RefusalReason;
import dev.footfall.StoreUnavailableException;
import dev.footfall.core.logging.QuietLog;
import dev.footfall.event.Appended;
import dev.footfall.event.Event;
import dev.footfall.event.Fault;
import dev.footfall.event.InvalidEventException;
import dev.footfall.thirdparty.slf4j.Logger;
import dev.footfall.thirdparty.slf4j.LoggerFactory;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The one thread that writes: takes what waits, stores it in one transaction, tells those who wait. A batch whose fate
 * is in doubt is stored again, unchanged, until the store answers; ids make that harmless.
 */
final class EventWriter implements Runnable {

    private static final Logger log = LoggerFactory.getLogger(EventWriter.class);
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final AnalyticsStore store;
    private final IngestQueue queue;
    private final Settlement settlement;
    private final BatchPreparer preparer;
    private final Retry retry;
    private final Clock clock;
    private final QuietLog quiet = new QuietLog(log);
    private volatile List<Submission> inHand = List.of();

    EventWriter(
            AnalyticsStore store,
            IngestQueue queue,
            Settlement settlement,
            BatchPreparer preparer,
            Retry retry,
            Clock clock) {
        this.store = store;
        this.queue = queue;
        this.settlement = settlement;
        this.preparer = preparer;
        this.retry = retry;
        this.clock = clock;
    }

    @Override
    public void run() {
        try {
            retry.until("prepare the store", this::prepare);
            while (!retry.isHurried() || !queue.isEmpty()) {
                preparer.destroyExpiredSalts(clock.instant());
                write(queue.take(PATIENCE));
            }
        } catch (StoreUnavailableException | InterruptedException e) {
            log.debug("The writer gave up", e);
        } catch (Throwable e) {
            log.error("The writer of analytics ended; events are refused from now on", e);
        } finally {
            queue.close();
        }
    }

    /** Whatever hinders it may be mended from outside, a missing right or a schema that another node is to create. */
    private boolean prepare() {
        try {
            store.prepare();
            return true;
        } catch (StoreUnavailableException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new StoreRefusedException(e);
        }
    }

    /** What has been taken from the queue and has no fate yet. */
    List<Submission> inHand() {
        return inHand;
    }

    private void write(List<Submission> batch) throws InterruptedException {
        inHand = batch;
        List<Submission> valid = new ArrayList<>(batch.size());
        for (Submission submission : batch) {
            if (submission.checked() || check(submission)) {
                valid.add(submission);
            }
        }
        store(valid);
        inHand = List.of();
    }

    private boolean check(Submission submission) {
        List<Fault> faults;
        try {
            faults = preparer.check(submission.drafts());
        } catch (Throwable e) {
            // A detector or resolver of the host's.
            fail(submission, e);
            return false;
        }
        if (faults.isEmpty()) {
            return true;
        }
        // The fields alone: what visitors say has no place in a log.
        quiet.warn(
                "An event was refused for its",
                faults.stream().map(Fault::field).distinct().toList());
        settlement.decline(submission, RefusalReason.INVALID, new InvalidEventException(faults));
        return false;
    }

    private void store(List<Submission> batch) throws InterruptedException {
        if (batch.isEmpty()) {
            return;
        }
        List<Appended> outcome;
        try {
            List<Event> events = retry.until("find sessions", () -> preparer.identify(batch));
            outcome = append(events);
        } catch (StoreUnavailableException e) {
            batch.forEach(submission -> settlement.decline(submission, RefusalReason.IN_DOUBT));
            throw e;
        } catch (InterruptedException e) {
            throw e;
        } catch (Throwable e) {
            divide(batch, e);
            return;
        }
        preparer.appended(outcome);
        settlement.stored(batch, outcome);
    }

    private List<Appended> append(List<Event> events) throws InterruptedException {
        List<Appended> outcome =
                retry.until("store events", () -> store.events().append(events));
        long told = outcome.stream().filter(Objects::nonNull).count();
        if (told != events.size() || outcome.size() != events.size()) {
            throw new IllegalStateException("the store told the fate of " + told + " of " + events.size() + " events");
        }
        return outcome;
    }

    /** One submission that the store cannot keep must not take the others with it. */
    private void divide(List<Submission> batch, Throwable cause) throws InterruptedException {
        if (batch.size() == 1) {
            fail(batch.get(0), cause);
        } else {
            int half = batch.size() / 2;
            store(batch.subList(0, half));
            store(batch.subList(half, batch.size()));
        }
    }

    private void fail(Submission submission, Throwable cause) {
        quiet.warn("An event cannot be kept", cause);
        log.debug("An event cannot be kept", cause);
        settlement.decline(submission, RefusalReason.STORE_FAILED);
    }
}
