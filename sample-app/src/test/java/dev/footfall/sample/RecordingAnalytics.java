package dev.footfall.sample;

import dev.footfall.Analytics;
import dev.footfall.EventRefusedException;
import dev.footfall.IngestStats;
import dev.footfall.RefusalReason;
import dev.footfall.catalog.CatalogStore;
import dev.footfall.event.Event;
import dev.footfall.event.EventDraft;
import dev.footfall.query.AggregateQuery;
import dev.footfall.query.AggregateResult;
import dev.footfall.retention.Retention;
import dev.footfall.retention.RetentionQuery;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** Keeps what it is offered. */
public final class RecordingAnalytics implements Analytics {

    private final List<EventDraft> tracked = new CopyOnWriteArrayList<>();
    private final Map<UUID, EventDraft> submitted = new ConcurrentHashMap<>();
    private final AtomicInteger refusals = new AtomicInteger();

    @Override
    public void track(EventDraft draft) {
        tracked.add(draft.copy());
    }

    @Override
    public CompletionStage<Event> submit(EventDraft draft) {
        if (refusals.getAndDecrement() > 0) {
            return CompletableFuture.failedFuture(new EventRefusedException(RefusalReason.QUEUE_FULL, "full"));
        }
        EventDraft copy = draft.copy().createdAt(Instant.EPOCH);
        submitted.put(Objects.requireNonNull(copy.id()), copy);
        return CompletableFuture.completedFuture(copy.toEvent());
    }

    /** Refuses the next so many events. */
    public void refuse(int next) {
        refusals.set(next);
    }

    public List<EventDraft> tracked() {
        return tracked;
    }

    public List<EventDraft> tracked(String type) {
        return tracked.stream().filter(draft -> draft.type().equals(type)).toList();
    }

    public Map<UUID, EventDraft> submitted() {
        return submitted;
    }

    @Override
    public Retention ask(RetentionQuery query) {
        return new Retention(query, List.of());
    }

    @Override
    public CatalogStore catalog() {
        return CatalogStore.noop();
    }

    @Override
    public AggregateResult ask(AggregateQuery query) {
        return AggregateResult.ofNothing(query);
    }

    @Override
    public IngestStats stats() {
        return IngestStats.NONE;
    }

    @Override
    public void close() {}
}
