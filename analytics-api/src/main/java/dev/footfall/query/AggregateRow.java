package dev.footfall.query;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of one group.
 *
 * @param query what was asked
 * @param keys the value of each dimension: a {@link String} or null for an attribute, see {@link TimeBucket} for times
 * @param values the number of each measure; null where there is none
 */
public record AggregateRow(AggregateQuery query, List<@Nullable Object> keys, List<@Nullable Double> values) {

    public AggregateRow {
        keys = Collections.unmodifiableList(new ArrayList<>(keys));
        values = Collections.unmodifiableList(new ArrayList<>(values));
    }

    /** The group's value of an attribute. */
    public @Nullable String text(Attribute attribute) {
        return (String) keys.get(place(attribute));
    }

    /** When the group's bucket of the calendar begins, even if that is before the range. */
    public ZonedDateTime start(TimeBucket bucket) {
        return (ZonedDateTime) requireKey(bucket);
    }

    /** The number of the group's cyclic bucket. */
    public int number(TimeBucket bucket) {
        return (Integer) requireKey(bucket);
    }

    /** The number of a measure that always has one: a count, or a sum of whole numbers. */
    public long count(String measure) {
        Double value = value(measure);
        return value == null ? 0 : Math.round(value);
    }

    /** The number of a measure; null when there is none. */
    public @Nullable Double value(String measure) {
        List<Measure> measures = query.measures();
        for (int i = 0; i < measures.size(); i++) {
            if (measures.get(i).name().equals(measure)) {
                return values.get(i);
            }
        }
        throw new IllegalArgumentException("measure '" + measure + "' was not asked for");
    }

    private Object requireKey(Dimension dimension) {
        Object key = keys.get(place(dimension));
        if (key == null) {
            throw new IllegalStateException("every row has a time");
        }
        return key;
    }

    private int place(Dimension dimension) {
        int place = query.dimensions().indexOf(dimension);
        if (place < 0) {
            throw new IllegalArgumentException("dimension " + dimension + " was not asked for");
        }
        return place;
    }
}
