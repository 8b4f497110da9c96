package dev.footfall.core.query;

import dev.footfall.query.AggregateResult;
import dev.footfall.query.AggregateRow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A node of the tree that an answer's dimensions make: the first dimension's values at the top, each with those of the
 * next below it.
 *
 * @param key the value of this level's dimension
 * @param rows all rows of the answer that share the keys from the top down to this
 * @param below empty at the last dimension
 */
public record Level(@Nullable Object key, List<AggregateRow> rows, List<Level> below) {

    /** The nodes at the top, in the order in which the answer first names them. */
    public static List<Level> of(AggregateResult result) {
        return levels(result.rows(), 0, result.query().dimensions().size());
    }

    /** What a count, or a sum, comes to in this node. */
    public double sum(String measure) {
        double sum = 0;
        for (AggregateRow row : rows) {
            Double value = row.value(measure);
            sum += value == null ? 0 : value;
        }
        return sum;
    }

    private static List<Level> levels(List<AggregateRow> rows, int dimension, int dimensions) {
        if (dimension == dimensions) {
            return List.of();
        }
        Map<@Nullable Object, List<AggregateRow>> byKey = new LinkedHashMap<>();
        rows.forEach(row -> byKey.computeIfAbsent(row.keys().get(dimension), key -> new ArrayList<>())
                .add(row));
        List<Level> levels = new ArrayList<>();
        byKey.forEach((key, some) -> levels.add(new Level(key, some, levels(some, dimension + 1, dimensions))));
        return levels;
    }
}
