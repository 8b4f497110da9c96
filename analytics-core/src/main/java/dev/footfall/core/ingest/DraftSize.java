package dev.footfall.core.ingest;

import dev.footfall.event.EventDraft;
import org.jspecify.annotations.Nullable;

/** Estimates how much memory a draft takes, so that a queue can be bounded by what really fills a heap. */
final class DraftSize {

    /** The draft, its event, times and ids: measured at about 700 bytes with empty texts. */
    private static final int FIXED = 768;
    /** Keys and values of a map are objects: about four times what they are as text. */
    private static final int JSON_FACTOR = 4;

    private static final int PART = 96;

    private DraftSize() {}

    static long of(EventDraft draft) {
        return FIXED
                + text(draft.asset())
                + text(draft.user())
                + text(draft.session())
                + text(draft.visitor())
                + text(draft.userAgent())
                + text(draft.referer())
                + text(draft.client().userAgent())
                + text(draft.client().referer())
                + json(draft.metadata().isEmpty() ? 0 : draft.metadata().jsonBytes())
                + json(
                        draft.configuration().isEmpty()
                                ? 0
                                : draft.configuration().jsonBytes())
                + (long) draft.parts().size() * PART;
    }

    private static long json(int bytes) {
        return (long) bytes * JSON_FACTOR;
    }

    private static long text(@Nullable String text) {
        return text == null ? 0 : text.length();
    }
}
