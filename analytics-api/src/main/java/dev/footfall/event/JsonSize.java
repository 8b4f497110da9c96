package dev.footfall.event;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Measures compact JSON without writing it. */
final class JsonSize {

    private JsonSize() {}

    static int of(@Nullable Object value) {
        if (value instanceof String text) {
            return string(text);
        }
        if (value instanceof Map<?, ?> object) {
            int size = 2 + Math.max(0, object.size() - 1);
            for (Map.Entry<?, ?> entry : object.entrySet()) {
                size += of(entry.getKey()) + 1 + of(entry.getValue());
            }
            return size;
        }
        if (value instanceof List<?> array) {
            int size = 2 + Math.max(0, array.size() - 1);
            for (Object element : array) {
                size += of(element);
            }
            return size;
        }
        return String.valueOf(value).length();
    }

    private static int string(String text) {
        int size = 2 + Text.utf8Bytes(text);
        for (int i = 0; i < text.length(); i++) {
            size += escapeBytes(text.charAt(i));
        }
        return size;
    }

    private static int escapeBytes(char c) {
        return switch (c) {
            case '"', '\\', '\b', '\t', '\n', '\f', '\r' -> 1;
            default -> c < 0x20 ? 5 : 0;
        };
    }
}
