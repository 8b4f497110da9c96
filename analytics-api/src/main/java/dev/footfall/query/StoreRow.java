package dev.footfall.query;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A group as a store counts it.
 *
 * @param slot the number of its slot; 0 without slots
 * @param keys the value of each dimension
 * @param values the number of each measure; null where there is none
 */
public record StoreRow(long slot, List<@Nullable String> keys, List<@Nullable Double> values) {

    public StoreRow {
        keys = Collections.unmodifiableList(new ArrayList<>(keys));
        values = Collections.unmodifiableList(new ArrayList<>(values));
    }
}
