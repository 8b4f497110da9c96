package dev.footfall.core.memory;

import dev.footfall.access.Tenant;
import dev.footfall.query.AggregateStore;
import dev.footfall.query.Dataset;
import dev.footfall.query.FactRow;
import dev.footfall.query.StoreQuery;
import dev.footfall.query.StoreRow;
import dev.footfall.query.Tally;
import dev.footfall.time.TimeRange;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

record InMemoryAggregates(Memory memory) implements AggregateStore {

    @Override
    public List<StoreRow> aggregate(StoreQuery query) {
        Tally tally = new Tally(query);
        return memory.read(query.tenant(), kept -> {
            kept.rows(query.dataset(), query.bots()).forEach(tally::add);
            return tally.rows();
        });
    }

    @Override
    public Optional<TimeRange> span(Tenant tenant, Dataset dataset) {
        return memory.read(tenant, kept -> {
            List<Instant> times = kept.rows(dataset, true)
                    .map(FactRow::at)
                    .sorted(Comparator.naturalOrder())
                    .toList();
            return times.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new TimeRange(
                            times.get(0), times.get(times.size() - 1).plusMillis(1)));
        });
    }
}
