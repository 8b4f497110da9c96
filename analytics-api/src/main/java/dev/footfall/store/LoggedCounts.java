package dev.footfall.store;

import dev.footfall.Capability;
import dev.footfall.access.Tenant;
import dev.footfall.query.AggregateStore;
import dev.footfall.query.Dataset;
import dev.footfall.query.StoreQuery;
import dev.footfall.query.StoreRow;
import dev.footfall.query.Tally;
import dev.footfall.time.TimeRange;
import java.util.List;
import java.util.Optional;
import java.util.Set;

record LoggedCounts(EventLog log, int mostGroups) implements AggregateStore {

    @Override
    public List<StoreRow> aggregate(StoreQuery query) {
        Capability.require(Set.of(), query.dataset());
        Tally tally = new Tally(query, mostGroups);
        LogReach reach = LogReach.of(query.range(), null);
        log.read(query.tenant(), reach.from(), reach.before(), Integer.MAX_VALUE, tally::add);
        return tally.rows();
    }

    @Override
    public Optional<TimeRange> span(Tenant tenant, Dataset dataset) {
        Capability.require(Set.of(), dataset);
        return log.span(tenant, dataset == Dataset.PART);
    }
}
