package dev.footfall.query;

import dev.footfall.access.Tenant;
import dev.footfall.time.TimeRange;
import java.util.List;

/**
 * A question as a store gets it: without zones and calendars. See {@link AggregateQuery} for what its parts mean and
 * which groups an answer has.
 *
 * @param slots the times that are told apart
 * @param dimensions what else is told apart
 * @param order which groups come first if there are more than the limit, then by the dimensions, ascending; empty: any
 *     of them may. Only given without slots
 * @param limit how many groups at most
 */
public record StoreQuery(
        Tenant tenant,
        Dataset dataset,
        TimeRange range,
        Slots slots,
        List<Measure> measures,
        List<Attribute> dimensions,
        Filter filter,
        boolean bots,
        List<Order> order,
        int limit) {

    /** @throws InvalidQueryException if it cannot be answered, whatever the data */
    public StoreQuery {
        measures = List.copyOf(measures);
        dimensions = List.copyOf(dimensions);
        order = List.copyOf(order);
        QueryRules.check(dataset, measures, dimensions, filter, order, limit);
        if (!order.isEmpty() && !slots.equals(Slots.NONE)) {
            throw new InvalidQueryException("order", "slots must be put in order by who asks, not by the store");
        }
    }

    /** Whether there is exactly one row, with or without anything to count. */
    public boolean isTotal() {
        return dimensions.isEmpty() && slots.equals(Slots.NONE);
    }
}
