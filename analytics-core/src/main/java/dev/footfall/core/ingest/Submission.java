package dev.footfall.core.ingest;

import dev.footfall.event.Event;
import dev.footfall.event.EventDraft;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Events that were offered together: stored in one transaction or not at all.
 *
 * @param drafts own copies
 * @param checked whether they have been found valid and filled in as far as that goes without a store
 * @param answer whom to tell; null: nobody waits
 * @param bytes about how much memory they take
 * @param deadline {@link System#nanoTime} after which nobody waits any more
 */
record Submission(
        List<EventDraft> drafts,
        boolean checked,
        @Nullable CompletableFuture<List<Event>> answer,
        long bytes,
        long deadline) {

    int size() {
        return drafts.size();
    }

    boolean isAwaited() {
        return answer != null;
    }

    boolean isOverdue(long now) {
        return isAwaited() && now - deadline >= 0;
    }

    void fail(Throwable cause) {
        if (answer != null) {
            answer.completeExceptionally(cause);
        }
    }
}
