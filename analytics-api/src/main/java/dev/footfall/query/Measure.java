package dev.footfall.query;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A number that an answer has for each group. Each measure has a filter of its own, so that one question can carry
 * several types of event.
 *
 * @param name what the answer calls it; unique in its question
 * @param of what is aggregated: nothing for a count, one or more attributes for a distinct count, one number otherwise
 * @param weight what a weighted average is weighted by; null otherwise
 * @param filter which rows it looks at
 */
public record Measure(
        String name,
        Aggregation aggregation,
        List<Attribute> of,
        @Nullable Attribute weight,
        Filter filter) implements Sortable {

    public Measure {
        of = List.copyOf(of);
    }

    /** How many rows. */
    public static Measure count(String name) {
        return new Measure(name, Aggregation.COUNT, List.of(), null, Filter.ALL);
    }

    /** How many different values, or combinations of them; rows that lack one of them are left out. */
    public static Measure countDistinct(String name, Attribute... of) {
        return new Measure(name, Aggregation.COUNT_DISTINCT, List.of(of), null, Filter.ALL);
    }

    public static Measure sum(String name, Attribute of) {
        return new Measure(name, Aggregation.SUM, List.of(of), null, Filter.ALL);
    }

    public static Measure average(String name, Attribute of) {
        return new Measure(name, Aggregation.AVERAGE, List.of(of), null, Filter.ALL);
    }

    public static Measure min(String name, Attribute of) {
        return new Measure(name, Aggregation.MIN, List.of(of), null, Filter.ALL);
    }

    public static Measure max(String name, Attribute of) {
        return new Measure(name, Aggregation.MAX, List.of(of), null, Filter.ALL);
    }

    public static Measure weightedAverage(String name, Attribute of, Attribute weight) {
        return new Measure(name, Aggregation.WEIGHTED_AVERAGE, List.of(of), weight, Filter.ALL);
    }

    /** The same of those rows only that the filter lets through as well. */
    public Measure where(Filter more) {
        return new Measure(name, aggregation, of, weight, filter.and(more));
    }

    /** The same of those rows only that say one of these. */
    public Measure where(Attribute attribute, String... values) {
        return where(Filter.of(attribute, values));
    }
}
