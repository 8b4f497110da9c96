package dev.footfall.query;

import java.util.List;

/**
 * What a question is answered with.
 *
 * @param rows in the order that the question asks for
 */
public record AggregateResult(AggregateQuery query, List<AggregateRow> rows) {

    public AggregateResult {
        rows = List.copyOf(rows);
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
