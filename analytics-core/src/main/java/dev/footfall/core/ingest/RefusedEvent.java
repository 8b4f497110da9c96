package dev.footfall.core.ingest;

import dev.footfall.RefusalReason;
import dev.footfall.event.EventDraft;
import java.time.Instant;

/**
 * An event that was not taken, as it may be shown: what it was, and what would have been right. What it said of anybody
 * is left out.
 *
 * @param at when it was refused or dropped
 * @param type as it was sent, shortened
 */
public record RefusedEvent(Instant at, RefusalReason reason, String type, String message) {

    private static final int MAX_TYPE = 64;
    private static final int MAX_MESSAGE = 200;

    /** Where the message of a fault begins to quote. */
    private static final String QUOTE = ", was ";

    /** @param message what a fault of the event says, or else why it was not taken */
    static RefusedEvent of(EventDraft draft, RefusalReason reason, String message, Instant at) {
        return new RefusedEvent(
                at, reason, shown(String.valueOf(draft.type()), MAX_TYPE), shown(unquoted(message), MAX_MESSAGE));
    }

    private static String unquoted(String message) {
        int quote = message.indexOf(QUOTE);
        return quote < 0 ? message : message.substring(0, quote);
    }

    private static String shown(String text, int max) {
        String start = text.length() <= max ? text : text.substring(0, max) + "…";
        return start.chars().anyMatch(Character::isISOControl) ? start.replaceAll("\\p{Cc}", " ") : start;
    }
}
