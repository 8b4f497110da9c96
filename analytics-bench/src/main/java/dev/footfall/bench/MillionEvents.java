package dev.footfall.bench;

import dev.footfall.core.AnalyticsEngine;
import dev.footfall.core.settings.AnalyticsSettings;
import dev.footfall.event.Event;
import dev.footfall.event.EventDraft;
import dev.footfall.jdbc.JdbcStore;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** Submits a million events to an H2 file in batches of 100, a few batches ahead of the writer. */
final class MillionEvents {

    private static final int EVENTS = 1_000_000;
    private static final int BATCH = 100;
    private static final int AHEAD = 20;

    private MillionEvents() {}

    public static void main(String[] args) throws Exception {
        try (TestDatabase database = TestDatabase.h2();
                AnalyticsEngine engine = AnalyticsEngine.builder(
                                AnalyticsSettings.defaults(),
                                JdbcStore.builder()
                                        .url(database.url(), database.user(), "")
                                        .build())
                        .build()
                        .start()) {
            ArrayDeque<CompletionStage<List<Event>>> waiting = new ArrayDeque<>();
            for (int batch = 0; batch < EVENTS / BATCH; batch++) {
                waiting.add(engine.submit(drafts(batch)));
                if (waiting.size() > AHEAD) {
                    waiting.remove().toCompletableFuture().join();
                }
            }
            waiting.forEach(answer -> answer.toCompletableFuture().join());
            if (engine.stats().stored() != EVENTS) {
                throw new IllegalStateException("stored " + engine.stats());
            }
        }
    }

    private static List<EventDraft> drafts(int batch) {
        List<EventDraft> drafts = new ArrayList<>(BATCH);
        for (int i = 0; i < BATCH; i++) {
            drafts.add(EventDraft.of("product interaction")
                    .asset("product-" + (i * 31 + batch) % 500)
                    .session("session-" + (batch * 7 + i) % 5000)
                    .metadata("part", "part-" + i));
        }
        return drafts;
    }
}
