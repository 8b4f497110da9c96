package dev.footfall.core;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.core.memory.InMemoryStore;
import dev.footfall.core.settings.AnalyticsSettings;
import dev.footfall.event.Event;
import dev.footfall.event.EventDraft;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class AnalyticsEngineTest {

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
}
