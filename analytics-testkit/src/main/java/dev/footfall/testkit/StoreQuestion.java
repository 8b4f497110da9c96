package dev.footfall.testkit;

import dev.footfall.access.Tenant;
import dev.footfall.query.AggregateQuery;
import dev.footfall.query.Attribute;
import dev.footfall.query.Condition;
import dev.footfall.query.Dataset;
import dev.footfall.query.Filter;
import dev.footfall.query.Measure;
import dev.footfall.query.Order;
import dev.footfall.query.Slots;
import dev.footfall.query.StoreQuery;
import dev.footfall.time.TimeRange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Makes a {@link StoreQuery} of what matters to a test; all else is as wide as can be. */
final class StoreQuestion {

    private final Dataset dataset;
    private final List<Measure> measures = new ArrayList<>();
    private final List<Attribute> dimensions = new ArrayList<>();
    private final List<Order> order = new ArrayList<>();
    private Tenant tenant = Events.TENANT;
    private TimeRange range = TimeRange.ALL;
    private Slots slots = Slots.NONE;
    private Filter filter = Filter.ALL;
    private boolean bots;
    private int limit = AggregateQuery.MAX_GROUPS;

    private StoreQuestion(Dataset dataset) {
        this.dataset = dataset;
    }

    static StoreQuestion of(Dataset dataset) {
        return new StoreQuestion(dataset);
    }

    StoreQuestion tenant(Tenant newTenant) {
        this.tenant = newTenant;
        return this;
    }

    StoreQuestion range(TimeRange newRange) {
        this.range = newRange;
        return this;
    }

    StoreQuestion between(String from, String to) {
        return range(new TimeRange(Instant.parse(from), Instant.parse(to)));
    }

    StoreQuestion slots(Slots newSlots) {
        this.slots = newSlots;
        return this;
    }

    StoreQuestion measure(Measure... more) {
        measures.addAll(List.of(more));
        return this;
    }

    StoreQuestion by(Attribute... more) {
        dimensions.addAll(List.of(more));
        return this;
    }

    StoreQuestion where(Filter more) {
        this.filter = filter.and(more);
        return this;
    }

    StoreQuestion where(Condition more) {
        this.filter = filter.and(more);
        return this;
    }

    StoreQuestion where(Attribute attribute, String... values) {
        return where(Filter.of(attribute, values));
    }

    StoreQuestion bots(boolean newBots) {
        this.bots = newBots;
        return this;
    }

    StoreQuestion order(Order... more) {
        order.addAll(List.of(more));
        return this;
    }

    StoreQuestion limit(int newLimit) {
        this.limit = newLimit;
        return this;
    }

    StoreQuery query() {
        return new StoreQuery(tenant, dataset, range, slots, measures, dimensions, filter, bots, order, limit);
    }
}
