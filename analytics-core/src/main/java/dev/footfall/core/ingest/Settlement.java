package dev.footfall.core.ingest;

import dev.footfall.EventRefusedException;
import dev.footfall.RefusalReason;
import dev.footfall.event.Appended;
import dev.footfall.event.Event;
import java.util.ArrayList;
import java.util.List;

/** Ends submissions: in the books first, then for those who wait. */
final class Settlement {

    private final Ledger ledger;
    private final Refusals refusals;

    Settlement(Ledger ledger, Refusals refusals) {
        this.ledger = ledger;
        this.refusals = refusals;
    }

    /** Tells each submission its part of the outcome, which is in the order of the batch. */
    void stored(List<Submission> batch, List<Appended> outcome) {
        int next = 0;
        for (Submission submission : batch) {
            stored(submission, outcome.subList(next, next + submission.size()));
            next += submission.size();
        }
    }

    private void stored(Submission submission, List<Appended> outcome) {
        List<Event> events = new ArrayList<>(outcome.size());
        int known = 0;
        for (Appended appended : outcome) {
            events.add(appended.event());
            known += appended.isNew() ? 0 : 1;
        }
        ledger.stored(submission, known);
        if (submission.answer() != null) {
            submission.answer().complete(events);
        }
    }

    void decline(Submission submission, RefusalReason reason) {
        decline(submission, reason, refusal(reason));
    }

    void decline(Submission submission, RefusalReason reason, RuntimeException cause) {
        ledger.declined(submission, reason);
        refusals.note(submission.drafts(), reason, cause);
        submission.fail(cause);
    }

    static EventRefusedException refusal(RefusalReason reason) {
        return new EventRefusedException(
                reason,
                switch (reason) {
                    case INVALID -> "the event says something wrong";
                    case QUEUE_FULL -> "too many events are waiting to be stored";
                    case STORE_UNAVAILABLE -> "the store cannot be reached";
                    case TIMED_OUT -> "it waited for too long";
                    case IN_DOUBT -> "the store was asked to keep it and has not answered: it may be stored yet";
                    case STORE_FAILED -> "the store cannot keep the event";
                    case CLOSED -> "analytics are stopped";
                });
    }
}
