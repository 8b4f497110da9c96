package dev.footfall.core.query;

import dev.footfall.query.StoreQuery;
import java.util.List;
import java.util.function.LongFunction;

/**
 * What a store is asked, and how its slots are read.
 *
 * @param times the keys of the time buckets, by the number of a slot
 */
record QueryPlan(StoreQuery question, LongFunction<List<Object>> times) {}
