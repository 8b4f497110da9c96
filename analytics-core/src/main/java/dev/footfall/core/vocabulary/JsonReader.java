package dev.footfall.core.vocabulary;

import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Reads values out of metadata, and names the place of what is not as it should be. */
final class JsonReader {

    private final FaultList faults;

    JsonReader(FaultList faults) {
        this.faults = faults;
    }

    /** Hands over each object of a list, with its path. A missing list is an empty one. */
    void eachObject(@Nullable Object list, String path, BiConsumer<Map<?, ?>, String> consumer) {
        if (list == null) {
            return;
        }
        if (!(list instanceof List<?> elements)) {
            faults.add(path, "a list of objects", list);
            return;
        }
        int index = 0;
        for (Object element : elements) {
            String place = path + "[" + index++ + "]";
            if (element instanceof Map<?, ?> object) {
                consumer.accept(object, place);
            } else {
                faults.add(place, "an object", String.valueOf(element));
            }
        }
    }

    /** Text, or a whole number as text; null with a fault otherwise. */
    @Nullable
    String id(Map<?, ?> object, String key, String path) {
        Object value = object.get(key);
        if (value instanceof String || value instanceof Long) {
            return value.toString();
        }
        faults.add(path + "." + key, "text or a whole number", String.valueOf(value));
        return null;
    }

    /** Text; null where there is none, with a fault if it is something else. */
    @Nullable
    String text(Map<?, ?> object, String key, String path) {
        Object value = object.get(key);
        if (value == null || value instanceof String) {
            return (String) value;
        }
        faults.add(path + "." + key, "text", value);
        return null;
    }

    /** A whole number between bounds; null with a fault otherwise. */
    @Nullable
    Long number(Map<?, ?> object, String key, String path, long min, long max) {
        if (object.get(key) instanceof Long number && number >= min && number <= max) {
            return number;
        }
        faults.add(path + "." + key, "a whole number from " + min + " to " + max, String.valueOf(object.get(key)));
        return null;
    }
}
