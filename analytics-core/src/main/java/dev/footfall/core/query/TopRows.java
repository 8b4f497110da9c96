package dev.footfall.core.query;

import dev.footfall.query.AggregateResult;
import dev.footfall.query.AggregateRow;
import dev.footfall.query.Aggregation;
import dev.footfall.query.Measure;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The first rows of an answer, and all others as one.
 *
 * @param other the values of the others together, by measure; null where nothing can be added up, as with averages and
 *     distinct counts, and where there are no others
 */
public record TopRows(List<AggregateRow> top, List<@Nullable Double> other) {

    public static TopRows of(AggregateResult result, int count) {
        List<AggregateRow> rows = result.rows();
        int cut = Math.min(count, rows.size());
        List<AggregateRow> rest = rows.subList(cut, rows.size());
        List<@Nullable Double> other = new ArrayList<>();
        for (Measure measure : result.query().measures()) {
            other.add(rest.isEmpty() ? null : sum(rest, measure));
        }
        return new TopRows(List.copyOf(rows.subList(0, cut)), other);
    }

    private static @Nullable Double sum(List<AggregateRow> rows, Measure measure) {
        Aggregation aggregation = measure.aggregation();
        if (aggregation != Aggregation.COUNT && aggregation != Aggregation.SUM) {
            return null;
        }
        double sum = 0;
        for (AggregateRow row : rows) {
            Double value = row.value(measure.name());
            sum += value == null ? 0 : value;
        }
        return sum;
    }
}
