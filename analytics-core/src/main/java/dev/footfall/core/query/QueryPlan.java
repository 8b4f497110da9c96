package dev.footfall.core.query;

import dev.footfall.query.StoreQuery;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.LongFunction;

/**
 * What a store is asked, and how its slots are read.
 *
 * @param times the keys of the time buckets, by the number of a slot
 * @param isWhole whether the store has nothing that the question is about and the plan leaves out; to be asked again
 *     afterwards, since meanwhile events may have come
 */
record QueryPlan(StoreQuery question, LongFunction<List<Object>> times, BooleanSupplier isWhole) {

    /** A plan about the whole range. */
    QueryPlan(StoreQuery question, LongFunction<List<Object>> times) {
        this(question, times, () -> true);
    }

    QueryPlan checkedBy(BooleanSupplier check) {
        return new QueryPlan(question, times, check);
    }
}
