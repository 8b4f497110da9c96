package dev.footfall.event;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An immutable JSON object, as plain Java values in one normal form: {@link String}, {@link Boolean}, {@link Long} for
 * whole numbers that fit, {@link java.math.BigDecimal} without trailing zeros for the others, null, {@link List} and
 * {@link Map} with keys in the order they came. Equal numbers are equal values, {@code 1.0} being 1.
 */
public final class JsonObject {

    /** Deeper nesting than this is refused. */
    public static final int MAX_DEPTH = 64;

    public static final JsonObject EMPTY = new JsonObject(Map.of());

    private final Map<String, @Nullable Object> values;

    private JsonObject(Map<String, @Nullable Object> values) {
        this.values = values;
    }

    /**
     * Copies a map whose values are null, booleans, numbers, text, enums, UUIDs, {@code java.time} values, or maps,
     * collections and arrays of such.
     *
     * @throws IllegalArgumentException if there is anything else in it, a number without a place in JSON or with more
     *     than {@value JsonNormalizer#MAX_NUMBER_DIGITS} digits, text that is no Unicode or has a NUL in it, or nesting
     *     deeper than {@link #MAX_DEPTH}; the message names the place
     */
    public static JsonObject of(Map<?, ?> values) {
        return of(values, "");
    }

    /** The path is where the object stands, for messages; empty: nowhere in particular. */
    static JsonObject of(Map<?, ?> values, String path) {
        return values.isEmpty() ? EMPTY : new JsonObject(JsonNormalizer.object(values, path, 1));
    }

    public static JsonObject of(String key, @Nullable Object value) {
        Map<String, @Nullable Object> single = new LinkedHashMap<>();
        single.put(key, value);
        return of(single);
    }

    /** Unmodifiable, in normal form. */
    public Map<String, @Nullable Object> asMap() {
        return values;
    }

    /** The value of that key in normal form; null when there is none or it is null. */
    public @Nullable Object get(String key) {
        return values.get(key);
    }

    /** The text of that key, or null when there is none or it is no text. */
    public @Nullable String text(String key) {
        return values.get(key) instanceof String text ? text : null;
    }

    public boolean isEmpty() {
        return values.isEmpty();
    }

    /**
     * Whether everything in the other object is in this one too. Objects contain objects key by key; an array contains
     * an array when each element of the other is contained in one of its own, whatever order and number; anything else
     * must be equal. This is what PostgreSQL's {@code @>} means between objects.
     */
    public boolean contains(JsonObject other) {
        return containsObject(values, other.values);
    }

    private static boolean containsObject(Map<?, ?> whole, Map<?, ?> part) {
        return part.entrySet().stream()
                .allMatch(entry -> whole.containsKey(entry.getKey())
                        && containsValue(whole.get(entry.getKey()), entry.getValue()));
    }

    private static boolean containsValue(@Nullable Object whole, @Nullable Object part) {
        if (part instanceof Map<?, ?> object) {
            return whole instanceof Map<?, ?> container && containsObject(container, object);
        }
        if (part instanceof List<?> array) {
            return whole instanceof List<?> container
                    && array.stream()
                            .allMatch(element -> container.stream().anyMatch(own -> containsValue(own, element)));
        }
        return Objects.equals(whole, part);
    }

    /** How many bytes it takes as compact JSON in UTF-8. */
    public int jsonBytes() {
        return JsonSize.of(values);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof JsonObject object && values.equals(object.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    @Override
    public String toString() {
        return values.toString();
    }
}
