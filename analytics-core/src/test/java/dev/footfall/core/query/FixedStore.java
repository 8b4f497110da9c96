package dev.footfall.core.query;

import dev.footfall.access.Tenant;
import dev.footfall.query.AggregateStore;
import dev.footfall.query.Dataset;
import dev.footfall.query.Explanation;
import dev.footfall.query.StoreQuery;
import dev.footfall.query.StoreRow;
import dev.footfall.time.TimeRange;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Answers as it is told, and counts how often it is asked. */
final class FixedStore implements AggregateStore {

    final AtomicInteger asked = new AtomicInteger();
    final AtomicInteger askedForSpan = new AtomicInteger();
    volatile Function<StoreQuery, List<StoreRow>> answer = query -> List.of();
    volatile @Nullable TimeRange span;
    volatile Function<StoreQuery, Explanation> explanation = query -> Explanation.events("there is nothing else");

    @Override
    public List<StoreRow> aggregate(StoreQuery query) {
        asked.incrementAndGet();
        return answer.apply(query);
    }

    @Override
    public Optional<TimeRange> span(Tenant tenant, Dataset dataset) {
        askedForSpan.incrementAndGet();
        return Optional.ofNullable(span);
    }

    @Override
    public Explanation explain(StoreQuery query) {
        return explanation.apply(query);
    }
}
