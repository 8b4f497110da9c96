package dev.footfall.event;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What sort of thing happened. A host may add types of its own.
 *
 * @param name the canonical name, which is stored: 1 to 128 characters
 * @param spellings other names that mean the same
 * @param needsSession whether it is part of someone's browsing, so that it must say of which session or visitor
 * @param needs the names of the other fields that it cannot do without, {@code eventMetadata.action} for one inside the
 *     metadata
 * @param detail the key of the one value in the metadata that its events are told apart by in counts, such as
 *     {@code action}; null: none
 */
public record EventType(
        String name,
        Set<String> spellings,
        boolean needsSession,
        List<String> needs,
        @Nullable String detail) {

    private static final int MAX_DETAIL = 256;

    /** @throws IllegalArgumentException if the name is empty, too long, or padded with blanks */
    public EventType {
        if (name.isEmpty() || name.length() > 128 || !name.strip().equals(name)) {
            throw new IllegalArgumentException(
                    "event type must have 1 to 128 characters and no blanks around them, was '" + name + "'");
        }
        spellings = Set.copyOf(spellings);
        needs = List.copyOf(needs);
    }

    /** A type that needs nothing. */
    public static EventType of(String name) {
        return new EventType(name, Set.of(), false, List.of(), null);
    }

    /** A type that is part of someone's browsing. */
    public static EventType browsing(String name) {
        return new EventType(name, Set.of(), true, List.of(), null);
    }

    public EventType alsoSpelled(String... others) {
        return new EventType(name, Set.of(others), needsSession, needs, detail);
    }

    public EventType needing(String... fields) {
        return new EventType(name, spellings, needsSession, List.of(fields), detail);
    }

    /** Counts its events by a value of their metadata. */
    public EventType toldApartBy(String metadataKey) {
        return new EventType(name, spellings, needsSession, needs, metadataKey);
    }

    /** The value that an event with that metadata is told apart by: a text of at most 256 characters, or a number. */
    public @Nullable String detailOf(JsonObject metadata) {
        Object value = detail == null ? null : metadata.get(detail);
        if (value instanceof Long || value instanceof Boolean) {
            return value.toString();
        }
        return value instanceof String text && text.length() <= MAX_DETAIL ? text : null;
    }
}
