package dev.footfall.query;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The number of one measure in one group, as it grows. */
final class Accumulator {

    private final Measure measure;
    private final Set<List<Object>> different;
    private long count;
    private double sum;
    private double weights;
    private double min = Double.POSITIVE_INFINITY;
    private double max = Double.NEGATIVE_INFINITY;

    Accumulator(Measure measure) {
        this.measure = measure;
        this.different = measure.aggregation() == Aggregation.COUNT_DISTINCT ? new HashSet<>() : Set.of();
    }

    void add(FactRow row) {
        switch (measure.aggregation()) {
            case COUNT -> count++;
            case COUNT_DISTINCT -> addDistinct(row);
            default -> addNumber(row);
        }
    }

    private void addDistinct(FactRow row) {
        List<Object> combination = new ArrayList<>(measure.of().size());
        for (Attribute attribute : measure.of()) {
            Object said = attribute.isNumber() ? number(row, attribute) : row.text(attribute);
            if (said == null) {
                return;
            }
            combination.add(said);
        }
        different.add(combination);
    }

    /** There is one zero only. */
    private static @Nullable Double number(FactRow row, Attribute attribute) {
        Double number = row.number(attribute);
        return number == null ? null : Double.valueOf(number + 0.0);
    }

    private void addNumber(FactRow row) {
        Double number = number(row, measure.of().get(0));
        Attribute weighedBy = measure.weight();
        Double weight = weighedBy == null ? Double.valueOf(1) : row.number(weighedBy);
        if (number == null || weight == null) {
            return;
        }
        count++;
        sum += number * weight;
        weights += weight;
        min = Math.min(min, number);
        max = Math.max(max, number);
    }

    @Nullable
    Double value() {
        return switch (measure.aggregation()) {
            case COUNT -> (double) count;
            case COUNT_DISTINCT -> (double) different.size();
            case SUM -> sum;
            case AVERAGE, WEIGHTED_AVERAGE -> weights == 0 ? null : sum / weights;
            case MIN -> count == 0 ? null : min;
            case MAX -> count == 0 ? null : max;
        };
    }
}
