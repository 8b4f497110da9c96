package dev.footfall.core.vocabulary;

import dev.footfall.event.EventDraft;

/** How many seconds of a video were watched: no less than none, and no more than any event may last. */
final class WatchRule implements TypeRule {

    private static final long MAX_SECONDS = 366 * 24 * 60 * 60L;

    @Override
    public void apply(EventDraft draft, FaultList faults) {
        if (!(draft.metric() >= 0 && draft.metric() <= MAX_SECONDS)) {
            faults.add("metric", "0 to " + MAX_SECONDS + " seconds for 'video watch'", draft.metric());
        }
    }
}
