package dev.footfall.testkit.faulty;

import dev.footfall.access.Tenant;
import dev.footfall.query.AggregateStore;
import dev.footfall.query.Dataset;
import dev.footfall.query.Explanation;
import dev.footfall.query.StoreQuery;
import dev.footfall.query.StoreRow;
import dev.footfall.time.TimeRange;
import java.util.List;
import java.util.Optional;

/** Does what the sound store does, but for what a fault overrides. */
abstract class ForwardingAggregates implements AggregateStore {

    final AggregateStore sound;

    ForwardingAggregates(AggregateStore sound) {
        this.sound = sound;
    }

    @Override
    public List<StoreRow> aggregate(StoreQuery query) {
        return sound.aggregate(query);
    }

    @Override
    public Optional<TimeRange> span(Tenant tenant, Dataset dataset) {
        return sound.span(tenant, dataset);
    }

    @Override
    public Explanation explain(StoreQuery query) {
        return sound.explain(query);
    }
}
