package dev.footfall.core.ingest;

import dev.footfall.IngestStats;
import dev.footfall.RefusalReason;
import java.util.EnumMap;
import java.util.Map;

/** Keeps account of every event offered. One lock guards all sums, so that a reader never sees them disagree. */
final class Ledger {

    private final Map<RefusalReason, Long> refused = new EnumMap<>(RefusalReason.class);
    private final Map<RefusalReason, Long> dropped = new EnumMap<>(RefusalReason.class);
    private long offered;
    private long stored;
    private long known;
    private long pending;
    private long pendingBytes;

    synchronized void offered(Submission submission) {
        offered += submission.size();
        pending += submission.size();
        pendingBytes += submission.bytes();
    }

    synchronized void stored(Submission submission, int alreadyKnown) {
        settle(submission);
        stored += submission.size();
        known += alreadyKnown;
    }

    /**
     * Somebody was told if anybody waited; otherwise the events are lost, except that invalid ones were never worth
     * keeping.
     */
    synchronized void declined(Submission submission, RefusalReason reason) {
        settle(submission);
        boolean told = submission.isAwaited() || reason == RefusalReason.INVALID;
        (told ? refused : dropped).merge(reason, (long) submission.size(), Long::sum);
    }

    private void settle(Submission submission) {
        pending -= submission.size();
        pendingBytes -= submission.bytes();
    }

    synchronized IngestStats snapshot() {
        return new IngestStats(offered, stored, known, refused, dropped, pending, pendingBytes);
    }
}
