package dev.footfall.core;

import dev.footfall.Analytics;
import dev.footfall.AnalyticsStore;
import dev.footfall.IngestStats;
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
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicBoolean;

/** Does nothing but what it owes to the store that it was given: closes it. */
final class SwitchedOff implements Analytics {

    private final Analytics nothing = Analytics.noop();
    private final AnalyticsStore store;
    private final AtomicBoolean closed = new AtomicBoolean();

    SwitchedOff(AnalyticsStore store) {
        this.store = store;
    }

    @Override
    public void track(EventDraft draft) {
        nothing.track(draft);
    }

    @Override
    public CompletionStage<Event> submit(EventDraft draft) {
        return nothing.submit(draft);
    }

    @Override
    public AggregateResult ask(AggregateQuery query) {
        return nothing.ask(query);
    }

    @Override
    public Retention ask(RetentionQuery query) {
        return nothing.ask(query);
    }

    @Override
    public Funnel ask(FunnelQuery query) {
        return nothing.ask(query);
    }

    @Override
    public Paths ask(PathQuery query) {
        return nothing.ask(query);
    }

    @Override
    public CatalogStore catalog() {
        return nothing.catalog();
    }

    @Override
    public IngestStats stats() {
        return nothing.stats();
    }

    @Override
    public void close() {
        if (!closed.getAndSet(true)) {
            store.close();
        }
    }
}
