package dev.footfall.query;

import dev.footfall.access.Tenant;
import dev.footfall.time.TimeRange;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** Makes an {@link AggregateQuery}. Not safe for use by many threads. */
public final class AggregateQueryBuilder {

    private final Tenant tenant;
    private final Dataset dataset;
    private final List<Measure> measures = new ArrayList<>();
    private final List<Dimension> dimensions = new ArrayList<>();
    private final List<Order> order = new ArrayList<>();
    private TimeRange range = TimeRange.ALL;
    private ZoneId zone = ZoneOffset.UTC;
    private Filter filter = Filter.ALL;
    private boolean bots;
    private int limit = AggregateQuery.MAX_GROUPS;

    AggregateQueryBuilder(Tenant tenant, Dataset dataset) {
        this.tenant = tenant;
        this.dataset = dataset;
    }

    public AggregateQueryBuilder range(TimeRange range) {
        this.range = range;
        return this;
    }

    /**
     * The times in {@code [from, to)}.
     *
     * @throws InvalidQueryException if the range is turned round
     */
    public AggregateQueryBuilder between(Instant from, Instant to) {
        if (to.isBefore(from)) {
            throw new InvalidQueryException("range", "range must not end (" + to + ") before it starts (" + from + ")");
        }
        return range(new TimeRange(from, to));
    }

    public AggregateQueryBuilder in(ZoneId zone) {
        this.zone = zone;
        return this;
    }

    public AggregateQueryBuilder measure(Measure... more) {
        measures.addAll(List.of(more));
        return this;
    }

    public AggregateQueryBuilder by(Dimension... more) {
        dimensions.addAll(List.of(more));
        return this;
    }

    /** Narrows down which rows are meant. */
    public AggregateQueryBuilder where(Filter more) {
        this.filter = filter.and(more);
        return this;
    }

    /** Narrows it down to rows that say one of these. */
    public AggregateQueryBuilder where(Attribute attribute, String... values) {
        return where(Filter.of(attribute, values));
    }

    /** Counts what robots did as well, or again not. */
    public AggregateQueryBuilder bots(boolean bots) {
        this.bots = bots;
        return this;
    }

    public AggregateQueryBuilder order(Order... more) {
        order.addAll(List.of(more));
        return this;
    }

    public AggregateQueryBuilder limit(int limit) {
        this.limit = limit;
        return this;
    }

    /**
     * The question.
     *
     * @throws InvalidQueryException if it cannot be answered, whatever the data
     */
    public AggregateQuery build() {
        return new AggregateQuery(tenant, dataset, range, zone, measures, dimensions, filter, bots, order, limit);
    }
}
