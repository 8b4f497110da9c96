package dev.footfall.core.video;

import dev.footfall.access.Tenant;
import dev.footfall.catalog.Catalog;
import dev.footfall.catalog.CatalogAsset;
import dev.footfall.core.memory.InMemoryStore;
import dev.footfall.core.query.Answers;
import dev.footfall.core.query.Comparison;
import dev.footfall.core.query.Period;
import dev.footfall.core.vocabulary.FaultList;
import dev.footfall.core.vocabulary.TypeRules;
import dev.footfall.event.EventDraft;
import dev.footfall.query.AggregateStore;
import dev.footfall.query.Dataset;
import dev.footfall.query.StoreQuery;
import dev.footfall.query.StoreRow;
import dev.footfall.time.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Videos of acme, what happens to them, and what a store is asked. */
final class VideoWorld {

    static final Tenant TENANT = Tenant.of("acme");
    static final Instant NOW = Instant.parse("2026-03-20T12:00:00Z");

    private final InMemoryStore store = new InMemoryStore();
    private final List<StoreQuery> asked = new ArrayList<>();
    private int events;

    Videos videos() {
        return videos(store.catalog());
    }

    Videos videos(Catalog names) {
        return new Videos(new Answers(new Watched()), names);
    }

    /** What the store was asked so far. */
    List<StoreQuery> asked() {
        return asked;
    }

    void know(CatalogAsset... assets) {
        store.catalog().putAssets(TENANT, List.of(assets));
    }

    /** An hour ago, in session s. */
    static EventDraft draft(String type, String video) {
        return EventDraft.of("video " + type)
                .tenant(TENANT)
                .asset(video)
                .session("s")
                .occurredAt(NOW.minus(Duration.ofHours(1)));
    }

    void happen(EventDraft... drafts) {
        store.events()
                .append(Arrays.stream(drafts)
                        .map(draft -> {
                            TypeRules.apply(draft, new FaultList(List.of()));
                            return draft.id(new UUID(0x7000, ++events))
                                    .createdAt(NOW)
                                    .toEvent();
                        })
                        .toList());
    }

    static VideoScope lastDay(String... workspaces) {
        TimeRange range = new TimeRange(NOW.minus(Duration.ofDays(1)), NOW);
        return new VideoScope(
                TENANT,
                Set.of(workspaces),
                new Period(range, Comparison.periodBefore(range)),
                ZoneOffset.UTC,
                "somebody");
    }

    private final class Watched implements AggregateStore {

        @Override
        public List<StoreRow> aggregate(StoreQuery query) {
            asked.add(query);
            return store.aggregates().aggregate(query);
        }

        @Override
        public Optional<TimeRange> span(Tenant tenant, Dataset dataset) {
            return store.aggregates().span(tenant, dataset);
        }
    }
}
