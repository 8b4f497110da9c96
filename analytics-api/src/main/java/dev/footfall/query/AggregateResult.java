package dev.footfall.query;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a question is answered with.
 *
 * @param rows in the order that the question asks for
 */
public record AggregateResult(AggregateQuery query, List<AggregateRow> rows) {

    public AggregateResult {
        rows = List.copyOf(rows);
    }

    /** The answer where there is nothing to count. */
    public static AggregateResult ofNothing(AggregateQuery query) {
        if (!query.dimensions().isEmpty()) {
            return new AggregateResult(query, List.of());
        }
        List<@Nullable Double> values = new ArrayList<>();
        query.measures().forEach(measure -> values.add(new Accumulator(measure).value()));
        return new AggregateResult(query, List.of(new AggregateRow(query, List.of(), values)));
    }

    /**
     * The row of a question without dimensions.
     *
     * @throws IllegalStateException if there is not exactly one
     */
    public AggregateRow only() {
        if (rows.size() != 1) {
            throw new IllegalStateException("the answer must have one row, has " + rows.size());
        }
        return rows.get(0);
    }
}
