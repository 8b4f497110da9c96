package dev.footfall.core.ingest;

import dev.footfall.core.session.Sessions;
import dev.footfall.core.visitor.Visitors;
import dev.footfall.event.Appended;
import dev.footfall.event.Event;
import dev.footfall.event.EventDraft;
import dev.footfall.event.Fault;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** Turns what was offered into events that are ready for the store. */
final class BatchPreparer {

    private final EventValidator validator;
    private final Enricher enricher;
    private final Visitors visitors;
    private final Sessions sessions;
    private final AtomicBoolean outdated = new AtomicBoolean();

    BatchPreparer(EventValidator validator, Enricher enricher, Visitors visitors, Sessions sessions) {
        this.validator = validator;
        this.enricher = enricher;
        this.visitors = visitors;
        this.sessions = sessions;
    }

    /**
     * Everything that can be done without a store. What is wrong is answered by index and field; the drafts are then of
     * no use.
     */
    List<Fault> check(List<EventDraft> drafts) {
        return check(drafts, null);
    }

    /**
     * As above, for drafts that have just been received.
     *
     * @param receivedAt when that was, whatever they say themselves; null: ingestion has noted it before
     */
    List<Fault> check(List<EventDraft> drafts, @Nullable Instant receivedAt) {
        List<Fault> faults = new ArrayList<>();
        for (int index = 0; index < drafts.size(); index++) {
            int at = index;
            validator.validate(drafts.get(index)).forEach(fault -> faults.add(fault.at(at)));
        }
        if (faults.isEmpty()) {
            drafts.forEach(draft -> enricher.enrich(draft, receivedAt));
        }
        return faults;
    }

    /**
     * Finds visitors and sessions, which needs the store: for the writer's thread. May be repeated.
     *
     * @throws dev.footfall.StoreUnavailableException if the store is asked and cannot answer
     */
    List<Event> identify(List<Submission> batch) {
        sessions.begin();
        if (outdated.getAndSet(false)) {
            sessions.forget();
        }
        List<Event> events = new ArrayList<>();
        for (Submission submission : batch) {
            for (EventDraft draft : submission.drafts()) {
                Enricher.identify(draft, visitors, sessions);
                events.add(draft.toEvent());
            }
        }
        return events;
    }

    /** Has sessions looked up anew from the next batch on. May be called by any thread. */
    void forgetSessions() {
        outdated.set(true);
    }

    /** Destroys the salts of days gone by; see {@link Visitors#destroyExpired}. */
    void destroyExpiredSalts(Instant now) {
        visitors.destroyExpired(now);
    }

    /** Tells what became of the events that were identified last; until then none of them counts. */
    void appended(List<Appended> outcome) {
        sessions.appended(outcome);
    }
}
