package dev.footfall.core.user;

import dev.footfall.event.Text;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** Counts by name, added up and told with the greatest first. */
final class Parts {

    /** What has no name. */
    static final String UNKNOWN = "unknown";

    private static final Comparator<Map.Entry<String, Long>> GREATEST_FIRST = Map.Entry.<String, Long>comparingByValue()
            .reversed()
            .thenComparing(Map.Entry.comparingByKey(Text.BY_CODE_POINT));

    private final Map<String, Long> counts = new HashMap<>();

    void add(String name, long count) {
        counts.merge(name, count, Long::sum);
    }

    long total() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    Map<String, Long> sorted() {
        Map<String, Long> sorted = new LinkedHashMap<>();
        counts.entrySet().stream().sorted(GREATEST_FIRST).forEach(part -> sorted.put(part.getKey(), part.getValue()));
        return Collections.unmodifiableMap(sorted);
    }
}
