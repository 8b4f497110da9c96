package dev.footfall.servlet.metrics;

import dev.footfall.event.Fault;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a body says, and everything that is wrong with it, told at once. */
final class SentFields {

    /** Whoever makes more mistakes is not told the rest. */
    private static final int MAX_FAULTS = 100;

    private final Map<String, String> texts = new HashMap<>();
    private final Map<String, List<String>> lists = new HashMap<>();
    private final Map<String, Fault> faults = new LinkedHashMap<>();

    void text(String name, String value) {
        texts.put(name, value);
    }

    void list(String name, List<String> values) {
        lists.put(name, List.copyOf(values));
    }

    /** Null: absent, null, or at fault. */
    @Nullable
    String text(String name) {
        return texts.get(name);
    }

    /** Empty: absent, null, empty, or at fault. */
    List<String> list(String name) {
        return lists.getOrDefault(name, List.of());
    }

    /** Notes what is wrong with a field; of several faults the first one counts. */
    void fault(String name, String what) {
        if (faults.size() < MAX_FAULTS) {
            faults.putIfAbsent(name, new Fault(0, name, name + " " + what));
        }
    }

    /**
     * Goes on only with a body that is as it must be.
     *
     * @throws dev.footfall.servlet.http.Problem that names every fault
     */
    void requireFaultless() {
        if (!faults.isEmpty()) {
            throw MetricsProblems.fields(faults.values());
        }
    }
}
