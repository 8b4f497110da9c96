package dev.footfall.jdbc;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Pieces of text that the compact JSON of every object shows that contains a given one: {@code "key":"value"} for each
 * pair in it, {@code "key":} for what is nested. A cheap sieve before one looks closely. Only plain ASCII, of which
 * there is one spelling, is worth asking for.
 */
final class JsonFragments {

    private static final int ENOUGH = 8;

    private final List<String> found = new ArrayList<>();

    static List<String> of(Map<String, @Nullable Object> contained) {
        JsonFragments fragments = new JsonFragments();
        fragments.value(contained);
        return fragments.found.stream().distinct().limit(ENOUGH).toList();
    }

    private void value(@Nullable Object value) {
        if (value instanceof Map<?, ?> object) {
            object.forEach(this::pair);
        } else if (value instanceof List<?> array) {
            array.forEach(this::value);
        }
    }

    private void pair(Object key, @Nullable Object value) {
        boolean nested = value instanceof Map || value instanceof List;
        add(JsonText.write(key) + ":" + (nested ? "" : JsonText.write(value)));
        value(value);
    }

    private void add(String fragment) {
        if (fragment.chars().allMatch(c -> c >= ' ' && c < 0x7f && c != '\\')) {
            found.add(fragment);
        }
    }
}
