package dev.footfall.query;

import dev.footfall.access.Tenant;
import dev.footfall.time.TimeRange;
import java.time.ZoneId;
import java.util.List;

/**
 * A question that is answered with numbers: some measures of a dataset, for each combination of its dimensions' values
 * that has any row which one of the measures looks at. Without dimensions there is exactly one row.
 *
 * @param range the times that are meant
 * @param zone whose calendar the time buckets are of
 * @param measures at least one
 * @param filter which rows are meant; each measure may narrow it
 * @param bots whether what robots did is counted as well; only events and parts have any
 * @param order by what the rows are put in order, then by the dimensions, ascending
 * @param limit how many rows at most; {@value #MAX_GROUPS} for all there may be
 */
public record AggregateQuery(
        Tenant tenant,
        Dataset dataset,
        TimeRange range,
        ZoneId zone,
        List<Measure> measures,
        List<Dimension> dimensions,
        Filter filter,
        boolean bots,
        List<Order> order,
        int limit) {

    /** The most groups that an answer may have. */
    public static final int MAX_GROUPS = 100_000;

    /** @throws InvalidQueryException if it cannot be answered, whatever the data */
    public AggregateQuery {
        measures = List.copyOf(measures);
        dimensions = List.copyOf(dimensions);
        order = List.copyOf(order);
        QueryRules.check(dataset, measures, dimensions, filter, order, limit);
    }

    /** Begins a question about all there is, in UTC. */
    public static AggregateQueryBuilder of(Tenant tenant, Dataset dataset) {
        return new AggregateQueryBuilder(tenant, dataset);
    }

    /** The same question about other times. */
    public AggregateQuery during(TimeRange otherRange) {
        return new AggregateQuery(tenant, dataset, otherRange, zone, measures, dimensions, filter, bots, order, limit);
    }
}
