package dev.footfall.core;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.Analytics;
import dev.footfall.EventRefusedException;
import dev.footfall.RefusalReason;
import dev.footfall.access.Tenant;
import dev.footfall.catalog.Catalog;
import dev.footfall.catalog.CatalogAsset;
import dev.footfall.core.memory.InMemoryStore;
import dev.footfall.core.settings.AnalyticsSettings;
import dev.footfall.core.settings.SettingSource;
import dev.footfall.core.settings.SettingsReader;
import dev.footfall.event.Event;
import dev.footfall.event.EventDraft;
import dev.footfall.query.AggregateQuery;
import dev.footfall.query.Dataset;
import dev.footfall.query.Explanation;
import dev.footfall.query.Measure;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class AnalyticsEngineTest {

    private static final Tenant ACME = Tenant.of("acme");

    private final AnalyticsEngine engine = AnalyticsEngine.builder(AnalyticsSettings.defaults(), new InMemoryStore())
            .build()
            .start();

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void whatAHostDoesWithAnAnswerNeverHoldsUpTheWriter() {
        Stream.of("page view", "nonsense").forEach(type -> {
            CompletableFuture<String> thread = new CompletableFuture<>();
            CompletionStage<Event> unused = engine.submit(EventDraft.of(type).session("s"))
                    .whenComplete((event, failure) ->
                            thread.complete(Thread.currentThread().getName()));

            assertThat(thread.join()).isNotEqualTo("analytics-writer");
        });
    }

    @Test
    void whatASubmittedBatchBringsIsCountedByTheNextQuestion() {
        AggregateQuery query = AggregateQuery.of(AnalyticsSettings.defaults().tenant(), Dataset.EVENT)
                .measure(Measure.count("events"))
                .build();
        for (long stored = 0; stored < 5; stored++) {
            assertThat(engine.ask(query).only().count("events")).isEqualTo(stored);
            engine.submit(List.of(EventDraft.of("page view").session("s")))
                    .toCompletableFuture()
                    .join();
        }
    }

    @Test
    void aHostIsToldWhereAnAnswerIsFound() {
        AggregateQuery query = AggregateQuery.of(ACME, Dataset.EVENT)
                .measure(Measure.count("events"))
                .build();

        assertThat(engine.explain(query)).extracting(Explanation::source).containsExactly("events");
        assertThat(Analytics.noop().explain(query)).isEmpty();
    }

    @Test
    void whatIsSubmittedAfterTheEndIsRefusedAsSuch() {
        engine.close();

        assertThat(engine.submit(EventDraft.of("page view").session("s")).toCompletableFuture())
                .completesExceptionallyWithin(Duration.ofSeconds(10))
                .withThrowableThat()
                .havingCause()
                .isInstanceOfSatisfying(
                        EventRefusedException.class,
                        refused -> assertThat(refused.reason()).isEqualTo(RefusalReason.CLOSED));
    }

    @Test
    void whoAsksBeforeTheStartIsToldInTime() {
        AnalyticsSettings hurried =
                SettingsReader.read(SettingSource.of(Map.of("analytics.ingest.answer-timeout", "50ms")));
        try (AnalyticsEngine waiting =
                AnalyticsEngine.builder(hurried, new InMemoryStore()).build().startWithin(Duration.ofDays(1))) {
            assertThat(waiting.submit(EventDraft.of("page view").session("s")).toCompletableFuture())
                    .completesExceptionallyWithin(Duration.ofSeconds(20))
                    .withThrowableThat()
                    .havingCause()
                    .isInstanceOfSatisfying(
                            EventRefusedException.class,
                            refused -> assertThat(refused.reason()).isEqualTo(RefusalReason.TIMED_OUT));
            waiting.track(EventDraft.of("page view").session("s"));
            assertThat(waiting.stats().pending()).isEqualTo(1);
            waiting.start().start();
            assertThat(waiting.submit(EventDraft.of("page view").session("s")).toCompletableFuture())
                    .succeedsWithin(Duration.ofSeconds(20));
            assertThat(waiting.stats().stored()).isEqualTo(2);
        }
    }

    @Test
    void aStartThatNeverComesIsNotWaitedForAnyLonger() {
        try (AnalyticsEngine waiting = AnalyticsEngine.builder(AnalyticsSettings.defaults(), new InMemoryStore())
                .build()
                .startWithin(Duration.ofMillis(1))) {
            assertThat(waiting.submit(EventDraft.of("page view").session("s")).toCompletableFuture())
                    .succeedsWithin(Duration.ofSeconds(20));
        }
    }

    @Test
    void noThreadIsLeftBehind() {
        engine.submit(EventDraft.of("page view").session("s"))
                .toCompletableFuture()
                .join();

        engine.close();

        assertThat(Thread.getAllStackTraces().keySet())
                .filteredOn(thread -> thread.getName().startsWith("analytics-w")
                        || thread.getName().startsWith("analytics-t"))
                .filteredOn(Thread::isAlive)
                .isEmpty();
    }

    @Test
    void namesAreThoseOfTheStoredCatalog() {
        engine.catalog().putAssets(ACME, List.of(CatalogAsset.of("a", "Armchair")));

        assertThat(engine.names().assets(ACME, List.of("a"))).containsOnlyKeys("a");
        assertThat(engine.hasHostCatalog()).isFalse();
    }

    @Test
    void theHostsOwnCatalogIsAskedInsteadOfTheStoredOne() {
        try (AnalyticsEngine withHosts = AnalyticsEngine.builder(AnalyticsSettings.defaults(), new InMemoryStore())
                .catalog(Catalog.empty())
                .build()) {
            withHosts.catalog().putAssets(ACME, List.of(CatalogAsset.of("a", "Armchair")));

            assertThat(withHosts.names().assets(ACME, List.of("a"))).isEmpty();
            assertThat(withHosts.catalog().assets(ACME, List.of("a"))).hasSize(1);
            assertThat(withHosts.hasHostCatalog()).isTrue();
        }
    }

    @Test
    void aStoreThatIsGoneLeavesNamesOut() {
        engine.store().close();

        assertThat(engine.names().assets(ACME, List.of("a"))).isEmpty();
    }

    @Test
    void aHostThatNamesTheStoredCatalogHasNoneOfItsOwn() {
        InMemoryStore store = new InMemoryStore();
        try (AnalyticsEngine same = AnalyticsEngine.builder(AnalyticsSettings.defaults(), store)
                .catalog(store.catalog())
                .build()) {
            assertThat(same.hasHostCatalog()).isFalse();
        }
    }
}
