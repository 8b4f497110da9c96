package dev.footfall.core.query;

import dev.footfall.query.AggregateResult;
import dev.footfall.query.AggregateRow;
import java.util.ArrayList;
import java.util.List;

/**
 * A row, and what its measure comes to together with all rows before it.
 *
 * @param total a count, or a sum of whole numbers
 */
public record RunningTotal(AggregateRow row, long total) {

    /** Every row of an answer with its total so far. */
    public static List<RunningTotal> of(AggregateResult result, String measure) {
        List<RunningTotal> totals = new ArrayList<>(result.rows().size());
        long total = 0;
        for (AggregateRow row : result.rows()) {
            total += row.count(measure);
            totals.add(new RunningTotal(row, total));
        }
        return totals;
    }
}
