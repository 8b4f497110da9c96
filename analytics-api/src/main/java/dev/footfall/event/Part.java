package dev.footfall.event;

import org.jspecify.annotations.Nullable;

/**
 * A countable piece of an event: a selected form field, an image, an interval of attention. Parts are counted in a
 * dataset of their own.
 *
 * @param kind what sort of piece it is: {@code field}, {@code image}, {@code attention} …
 * @param key which one of its kind: a field's id, an emotion's code
 * @param label what it says: the name of the selected option
 * @param code the same for programs: the value of the selected option
 * @param amount how much of it: a duration in ms, a value; null: it is only counted
 * @param offset ms after the start of the event; null: none in particular
 */
public record Part(
        String kind,
        @Nullable String key,
        @Nullable String label,
        @Nullable String code,
        @Nullable Double amount,
        @Nullable Long offset) {

    public static Part of(String kind, @Nullable String key, @Nullable String label) {
        return new Part(kind, key, label, null, null, null);
    }

    /** A stretch of the event's time, in ms. */
    public static Part interval(String kind, String key, long offset, long duration) {
        return new Part(kind, key, null, null, (double) duration, offset);
    }
}
