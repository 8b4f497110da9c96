package dev.footfall;

import dev.footfall.catalog.CatalogStore;
import dev.footfall.event.Event;
import dev.footfall.event.EventDraft;
import dev.footfall.journey.Funnel;
import dev.footfall.journey.FunnelQuery;
import dev.footfall.journey.PathQuery;
import dev.footfall.journey.Paths;
import dev.footfall.query.AggregateQuery;
import dev.footfall.query.AggregateResult;
import dev.footfall.retention.Retention;
import dev.footfall.retention.RetentionQuery;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

enum NoopAnalytics implements Analytics {
    INSTANCE;

    @Override
    public void track(EventDraft draft) {}

    @Override
    public CompletionStage<Event> submit(EventDraft draft) {
        return CompletableFuture.failedFuture(
                new EventRefusedException(RefusalReason.CLOSED, "analytics are switched off"));
    }

    @Override
    public AggregateResult ask(AggregateQuery query) {
        return AggregateResult.ofNothing(query);
    }

    @Override
    public Retention ask(RetentionQuery query) {
        return new Retention(query, List.of());
    }

    @Override
    public Funnel ask(FunnelQuery query) {
        return Funnel.ofNothing(query);
    }

    @Override
    public Paths ask(PathQuery query) {
        return Paths.ofNothing(query);
    }

    @Override
    public CatalogStore catalog() {
        return CatalogStore.noop();
    }

    @Override
    public IngestStats stats() {
        return IngestStats.NONE;
    }

    @Override
    public void close() {}
}
