package dev.footfall.testkit.faulty;

import dev.footfall.access.Tenant;
import dev.footfall.query.Filter;
import dev.footfall.query.Measure;
import dev.footfall.query.Order;
import dev.footfall.query.Slots;
import dev.footfall.query.StoreQuery;
import dev.footfall.time.TimeRange;
import java.util.List;
import java.util.function.UnaryOperator;

/** A question to change. */
final class QueryLike {

    private final StoreQuery query;
    private Tenant tenant;
    private TimeRange range;
    private Slots slots;
    private List<Measure> measures;
    private Filter filter;
    private boolean bots;
    private List<Order> order;
    private int limit;

    private QueryLike(StoreQuery query) {
        this.query = query;
        this.tenant = query.tenant();
        this.range = query.range();
        this.slots = query.slots();
        this.measures = query.measures();
        this.filter = query.filter();
        this.bots = query.bots();
        this.order = query.order();
        this.limit = query.limit();
    }

    static QueryLike of(StoreQuery query) {
        return new QueryLike(query);
    }

    QueryLike tenant(Tenant other) {
        this.tenant = other;
        return this;
    }

    QueryLike range(TimeRange other) {
        this.range = other;
        return this;
    }

    QueryLike slots(Slots other) {
        this.slots = other;
        return this;
    }

    /** Orders by measures go with them. */
    QueryLike measures(UnaryOperator<Measure> change) {
        this.measures = query.measures().stream().map(change).toList();
        this.order = query.order().stream()
                .map(each -> each.by() instanceof Measure measure
                        ? new Order(change.apply(measure), each.isDescending())
                        : each)
                .toList();
        return this;
    }

    QueryLike measures(List<Measure> others) {
        this.measures = others;
        this.order = List.of();
        return this;
    }

    QueryLike filter(Filter other) {
        this.filter = other;
        return this;
    }

    QueryLike bots(boolean other) {
        this.bots = other;
        return this;
    }

    QueryLike all() {
        this.order = List.of();
        this.limit = Integer.MAX_VALUE;
        return this;
    }

    QueryLike withoutOrder() {
        this.order = List.of();
        return this;
    }

    StoreQuery query() {
        return new StoreQuery(
                tenant, query.dataset(), range, slots, measures, query.dimensions(), filter, bots, order, limit);
    }
}
