package dev.footfall.core.vocabulary;

import dev.footfall.event.EventDraft;
import java.util.Set;
import java.util.TreeSet;

/** What one type demands. */
@FunctionalInterface
interface TypeRule {

    void apply(EventDraft draft, FaultList faults);

    /** A metadata value that, where it is said, is one of a few. */
    static TypeRule oneOf(String key, Set<String> values) {
        return (draft, faults) -> {
            Object value = draft.metadata().get(key);
            if (value != null && !(value instanceof String text && values.contains(text))) {
                faults.add("eventMetadata." + key, "one of " + String.join(", ", new TreeSet<>(values)), value);
            }
        };
    }
}
