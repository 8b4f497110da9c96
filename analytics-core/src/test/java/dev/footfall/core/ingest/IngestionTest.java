package dev.footfall.core.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footfall.EventRefusedException;
import dev.footfall.IngestStats;
import dev.footfall.RefusalReason;
import dev.footfall.StoreUnavailableException;
import dev.footfall.event.Event;
import dev.footfall.event.EventDraft;
import dev.footfall.event.InvalidEventException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class IngestionTest extends IngestionFixture {

    @Test
    void whatIsAnsweredIsStored() throws Exception {
        startWith();

        List<Event> answer = ingestion.submit(pageViews(3)).get();

        assertThat(answer)
                .hasSize(3)
                .allSatisfy(event -> assertThat(store.find(TENANT, event.id())).contains(event));
        assertThat(ingestion.stats()).isEqualTo(new IngestStats(3, 3, 0, Map.of(), Map.of(), 0, 0));
    }

    @Test
    void whatIsTrackedIsStored() {
        startWith();

        ingestion.track(pageView());

        await(() -> ingestion.stats().stored() == 1);
        assertThat(store.all(TENANT)).hasSize(1);
    }

    @Test
    void aKnownEventIsAnsweredAsItIsStored() throws Exception {
        startWith();
        UUID id = UUID.randomUUID();
        ingestion.submit(List.of(pageView().id(id).metadata("n", 1))).get();

        List<Event> answer =
                ingestion.submit(List.of(pageView().id(id).metadata("n", 2))).get();

        assertThat(answer.get(0).metadata().get("n")).isEqualTo(1L);
        assertThat(ingestion.stats().known()).isEqualTo(1);
        assertThat(store.all(TENANT)).hasSize(1);
    }

    @Test
    void oneInvalidEventRefusesItsWholeBatchAndEveryFaultIsTold() {
        startWith();
        List<EventDraft> drafts = List.of(
                pageView(), EventDraft.of("no such type").user(""), pageView().metric(Double.NaN));

        assertThatThrownBy(() -> ingestion.submit(drafts).get())
                .cause()
                .isInstanceOfSatisfying(
                        InvalidEventException.class,
                        e -> assertThat(e.faults())
                                .extracting(fault -> fault.index() + " " + fault.field())
                                .containsExactlyInAnyOrder("1 userId", "1 eventType", "2 metric"));
        assertThat(store.all(TENANT)).isEmpty();
        assertThat(ingestion.stats().refused()).containsExactly(Map.entry(RefusalReason.INVALID, 3L));
    }

    @Test
    @SuppressWarnings("NullAway") // a host may not check its nulls
    void trackNeverThrowsWhateverItIsGiven() {
        startWith();
        EventDraft endless = pageView();
        Map<String, Object> loop = new HashMap<>();
        loop.put("loop", loop);

        ingestion.track(endless.metadata(loop));
        ingestion.track(pageView().metadata("thread", Thread.currentThread()));
        ingestion.track(EventDraft.of("nonsense"));
        ingestion.track(null);

        await(() -> ingestion.stats().pending() == 0);
        assertThat(ingestion.stats().refused()).containsExactly(Map.entry(RefusalReason.INVALID, 4L));
    }

    @Test
    void aFullQueueRefusesThoseWhoWaitAndDropsTheOthers() {
        settings.put("analytics.ingest.queue-events", "10");
        ingestion = ingestion();
        pageViews(10).forEach(ingestion::track);

        ingestion.track(pageView());
        CompletableFuture<List<Event>> answer = ingestion.submit(pageViews(2));

        assertThatThrownBy(answer::get)
                .cause()
                .isInstanceOfSatisfying(
                        EventRefusedException.class, e -> assertThat(e.reason()).isEqualTo(RefusalReason.QUEUE_FULL));
        IngestStats stats = ingestion.stats();
        assertThat(stats.dropped()).containsExactly(Map.entry(RefusalReason.QUEUE_FULL, 1L));
        assertThat(stats.refused()).containsExactly(Map.entry(RefusalReason.QUEUE_FULL, 2L));
        assertThat(stats.pending()).isEqualTo(10);
        ingestion.start();
    }

    @Test
    void theQueueIsBoundedInBytesToo() {
        settings.put("analytics.ingest.queue-size", "64KB");
        ingestion = ingestion();
        for (int i = 0; i < 1000; i++) {
            ingestion.track(pageView().metadata("text", "x".repeat(4000)));
        }

        IngestStats stats = ingestion.stats();
        assertThat(stats.pendingBytes()).isBetween(1L, 64L * 1024);
        assertThat(stats.pending() + stats.totalDropped()).isEqualTo(1000);
        ingestion.start();
    }

    @Test
    void whatIsQueuedWhileOneBatchIsWrittenSharesTheNextTransaction() throws Exception {
        CountDownLatch first = new CountDownLatch(1);
        store.trouble = (batch, memory) -> {
            awaitLatch(first);
            return memory.append(batch);
        };
        startWith();
        CompletableFuture<List<Event>> alone = ingestion.submit(pageViews(1));
        await(() -> store.batchSizes.size() == 1);
        List<CompletableFuture<List<Event>>> others = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            others.add(ingestion.submit(pageViews(10)));
        }

        first.countDown();
        alone.get();
        CompletableFuture.allOf(others.toArray(CompletableFuture[]::new)).get();

        assertThat(store.batchSizes).containsExactly(1, 500, 100);
    }

    @Test
    void closingStoresWhatWaitsAndThenTakesNothingMore() {
        startWith("linger", "1s");
        pageViews(1200).forEach(ingestion::track);

        ingestion.close();
        ingestion.track(pageView());

        IngestStats stats = ingestion.stats();
        assertThat(stats.stored()).isEqualTo(1200);
        assertThat(stats.dropped()).containsExactly(Map.entry(RefusalReason.CLOSED, 1L));
    }

    @Test
    void theBooksBalanceUnderRandomTrouble() throws Exception {
        Random random = new Random(42);
        store.trouble = (batch, memory) -> {
            int dice = random.nextInt(10);
            if (dice == 0) {
                throw new StoreUnavailableException("before", null);
            }
            var outcome = memory.append(batch);
            if (dice == 1) {
                throw new StoreUnavailableException("after", null);
            }
            return outcome;
        };
        startWith("queue-events", "300", "commit-events", "50");
        AtomicInteger offered = new AtomicInteger();
        List<Thread> hosts = new ArrayList<>();
        for (int t = 0; t < 4; t++) {
            Random own = new Random(t);
            hosts.add(new Thread(() -> {
                for (int i = 0; i < 2000; i++) {
                    offered.addAndGet(offerSomething(own));
                    IngestStats now = ingestion.stats();
                    assertThat(now.offered())
                            .isEqualTo(now.stored() + now.totalRefused() + now.totalDropped() + now.pending());
                }
            }));
        }
        hosts.forEach(Thread::start);
        for (Thread host : hosts) {
            host.join();
        }
        ingestion.close();

        IngestStats stats = ingestion.stats();
        assertThat(stats.pending()).isZero();
        assertThat(stats.offered()).isEqualTo(offered.get());
        assertThat(stats.stored() - stats.known())
                .isLessThanOrEqualTo(store.all(TENANT).size());
        assertThat(stats.stored()).isEqualTo(store.all(TENANT).size());
    }

    private int offerSomething(Random random) {
        switch (random.nextInt(4)) {
            case 0 -> ingestion.track(pageView());
            case 1 -> ingestion.track(EventDraft.of("unknown"));
            case 2 -> {
                int count = 1 + random.nextInt(5);
                var unused = ingestion.submit(pageViews(count));
                return count;
            }
            default -> {
                var unused = ingestion.submit(List.of(pageView(), pageView().session("undefined")));
                return 2;
            }
        }
        return 1;
    }
}
