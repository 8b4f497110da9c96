package dev.footfall.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is wrong with a draft: the first of each field, 100 at most. */
final class DraftFaults {

    private static final int MAX = 100;

    private final List<Fault> faults = new ArrayList<>(0);

    void add(String field, String message) {
        if (faults.size() < MAX
                && faults.stream().noneMatch(known -> known.field().equals(field))) {
            faults.add(new Fault(0, field, message));
        }
    }

    void addAll(DraftFaults others) {
        faults.addAll(others.faults);
    }

    List<Fault> all() {
        return List.copyOf(faults);
    }

    /** The values as JSON; an empty object, with a fault, if they cannot be that. */
    JsonObject json(String field, @Nullable Map<?, ?> values) {
        try {
            return values == null ? JsonObject.EMPTY : JsonObject.of(values, field);
        } catch (IllegalArgumentException e) {
            add(field, String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            // A map of the host's own may do anything, most likely change while it is read.
            add(field, field + " cannot be read: " + e);
        }
        return JsonObject.EMPTY;
    }
}
