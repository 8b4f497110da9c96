package dev.footfall.core.store;

import dev.footfall.Capability;
import dev.footfall.access.Tenant;
import dev.footfall.query.AggregateStore;
import dev.footfall.query.Dataset;
import dev.footfall.query.Explanation;
import dev.footfall.query.StoreQuery;
import dev.footfall.query.StoreRow;
import dev.footfall.time.TimeRange;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Puts to a store only what it can answer. */
record LimitedAggregates(AggregateStore given, Set<Capability> capabilities) implements AggregateStore {

    @Override
    public List<StoreRow> aggregate(StoreQuery query) {
        Capability.require(capabilities, query.dataset());
        return given.aggregate(query);
    }

    @Override
    public Optional<TimeRange> span(Tenant tenant, Dataset dataset) {
        Capability.require(capabilities, dataset);
        return given.span(tenant, dataset);
    }

    @Override
    public Explanation explain(StoreQuery query) {
        Capability.require(capabilities, query.dataset());
        return given.explain(query);
    }
}
