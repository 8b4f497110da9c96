package dev.footfall.core.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footfall.EventRefusedException;
import dev.footfall.IngestStats;
import dev.footfall.RefusalReason;
import dev.footfall.StoreUnavailableException;
import dev.footfall.access.Tenant;
import dev.footfall.core.settings.SettingsReader;
import dev.footfall.device.DetectedDevice;
import dev.footfall.event.Event;
import dev.footfall.event.EventDraft;
import dev.footfall.event.InvalidEventException;
import dev.footfall.visitor.CountryResolver;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class IngestionTest {

    private static final Tenant TENANT = Tenant.of("default");

    private final TroubledStore store = new TroubledStore();
    private final Map<String, String> settings = new HashMap<>();
    private Ingestion ingestion = ingestion();

    private Ingestion ingestion() {
        return new Ingestion(
                SettingsReader.read(settings::get),
                store,
                (userAgent, hints) -> DetectedDevice.UNKNOWN,
                CountryResolver.fromTrustedHeader(),
                Clock.systemUTC());
    }

    private void startWith(String... namesAndValues) {
        for (int i = 0; i < namesAndValues.length; i += 2) {
            settings.put("analytics.ingest." + namesAndValues[i], namesAndValues[i + 1]);
        }
        ingestion = ingestion();
        ingestion.start();
    }

    @AfterEach
    void close() {
        ingestion.close();
    }

    private static EventDraft pageView() {
        return EventDraft.of("page view").session("s-1");
    }

    private static List<EventDraft> pageViews(int count) {
        List<EventDraft> drafts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            drafts.add(pageView());
        }
        return drafts;
    }

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
    void aBatchInDoubtIsStoredAgainUnchangedAndOnce() throws Exception {
        AtomicInteger calls = new AtomicInteger();
        List<List<Event>> batches = new ArrayList<>();
        store.trouble = (batch, memory) -> {
            batches.add(List.copyOf(batch));
            var outcome = memory.append(batch);
            if (calls.incrementAndGet() == 1) {
                throw new StoreUnavailableException("the connection broke during the commit", null);
            }
            return outcome;
        };
        startWith();

        ingestion.submit(pageViews(3)).get();

        assertThat(batches).hasSize(2);
        assertThat(batches.get(1)).isEqualTo(batches.get(0));
        assertThat(store.all(TENANT)).hasSize(3);
        assertThat(ingestion.stats().stored()).isEqualTo(3);
    }

    @Test
    void anEventThatTheStoreCannotKeepTakesNoOtherWithIt() {
        store.trouble = (batch, memory) -> {
            if (batch.stream().anyMatch(event -> "poison".equals(event.asset()))) {
                throw new IllegalArgumentException("cannot keep this");
            }
            return memory.append(batch);
        };
        for (int i = 0; i < 100; i++) {
            ingestion.track(pageView().asset(i == 37 ? "poison" : "a-" + i));
        }
        ingestion.start();

        await(() -> ingestion.stats().pending() == 0);
        assertThat(store.all(TENANT)).hasSize(99);
        assertThat(ingestion.stats().dropped()).containsExactly(Map.entry(RefusalReason.STORE_FAILED, 1L));
    }

    @Test
    void anOutageRefusesAtOnceAndEndsByItself() throws Exception {
        CountDownLatch down = new CountDownLatch(1);
        store.trouble = (batch, memory) -> {
            if (down.getCount() > 0) {
                throw new StoreUnavailableException("down", null);
            }
            return memory.append(batch);
        };
        startWith();
        ingestion.track(pageView());
        await(ingestion::isStoreUnavailable);

        CompletableFuture<List<Event>> refused = ingestion.submit(pageViews(1));
        assertThat(refused).isCompletedExceptionally();
        assertThatThrownBy(refused::get)
                .cause()
                .isInstanceOfSatisfying(
                        EventRefusedException.class,
                        e -> assertThat(e.reason()).isEqualTo(RefusalReason.STORE_UNAVAILABLE));

        down.countDown();
        await(() -> !ingestion.isStoreUnavailable());
        ingestion.submit(pageViews(1)).get();
        assertThat(store.all(TENANT)).hasSize(2);
    }

    @Test
    void aStoreThatIsAbsentAtTheStartIsAwaited() {
        CountDownLatch absent = new CountDownLatch(1);
        store.onPrepare = () -> {
            if (absent.getCount() > 0) {
                throw new StoreUnavailableException("nobody is listening", null);
            }
        };
        startWith();
        ingestion.track(pageView());
        await(ingestion::isStoreUnavailable);
        assertThat(store.all(TENANT)).isEmpty();

        absent.countDown();

        await(() -> ingestion.stats().stored() == 1);
    }

    @Test
    void whoWaitsTooLongIsToldSo() throws Exception {
        CountDownLatch slow = new CountDownLatch(1);
        store.trouble = (batch, memory) -> {
            awaitLatch(slow);
            return memory.append(batch);
        };
        startWith("answer-timeout", "50ms");
        ingestion.track(pageView());
        await(() -> store.batchSizes.size() == 1);

        CompletableFuture<List<Event>> answer = ingestion.submit(pageViews(1));

        assertThatThrownBy(answer::get)
                .cause()
                .isInstanceOfSatisfying(
                        EventRefusedException.class, e -> assertThat(e.reason()).isEqualTo(RefusalReason.TIMED_OUT));
        slow.countDown();
        await(() -> ingestion.stats().pending() == 0);
        assertThat(store.all(TENANT)).hasSize(1);
    }

    @Test
    void whoseEventIsBeingWrittenForTooLongIsToldSoThoughItMayBeStoredYet() {
        CountDownLatch slow = new CountDownLatch(1);
        store.trouble = (batch, memory) -> {
            awaitLatch(slow);
            return memory.append(batch);
        };
        startWith("answer-timeout", "50ms");

        CompletableFuture<List<Event>> answer = ingestion.submit(pageViews(1));

        assertThatThrownBy(answer::get)
                .cause()
                .isInstanceOfSatisfying(
                        EventRefusedException.class, e -> assertThat(e.reason()).isEqualTo(RefusalReason.IN_DOUBT));
        assertThat(ingestion.stats().pending()).isEqualTo(1);
        slow.countDown();
        await(() -> ingestion.stats().stored() == 1);
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
    void closingGivesUpOnAStoreThatIsGone() {
        store.trouble = (batch, memory) -> {
            throw new StoreUnavailableException("gone", null);
        };
        startWith("close-timeout", "100ms");
        pageViews(700).forEach(ingestion::track);
        await(ingestion::isStoreUnavailable);

        ingestion.close();

        IngestStats stats = ingestion.stats();
        assertThat(stats.pending()).isZero();
        assertThat(stats.dropped().get(RefusalReason.IN_DOUBT)).isPositive();
        assertThat(stats.totalDropped()).isEqualTo(700);
    }

    @Test
    void whoWaitsForAHangingStoreIsToldAtTheClose() {
        CountDownLatch hanging = new CountDownLatch(1);
        store.trouble = (batch, memory) -> {
            awaitLatch(hanging);
            return memory.append(batch);
        };
        startWith("close-timeout", "50ms", "answer-timeout", "1m");
        CompletableFuture<List<Event>> answer = ingestion.submit(pageViews(1));
        await(() -> store.batchSizes.size() == 1);

        ingestion.close();

        assertThat(answer).isCompletedExceptionally();
        hanging.countDown();
        await(() -> ingestion.stats().stored() == 1);
    }

    @Test
    void aStoreThatCannotBePreparedIsTriedAgainWhateverTheReason() {
        CountDownLatch missing = new CountDownLatch(1);
        store.onPrepare = () -> {
            if (missing.getCount() > 0) {
                throw new IllegalStateException("the schema is missing");
            }
        };
        startWith();
        await(ingestion::isStoreUnavailable);

        missing.countDown();
        ingestion.track(pageView());

        await(() -> ingestion.stats().stored() == 1);
    }

    @Test
    void aStoreThatDoesNotTellEveryFateIsNotBelievedAndTheBooksStillBalance() {
        store.trouble = (batch, memory) -> Collections.nCopies(batch.size(), null);
        startWith();

        pageViews(2).forEach(ingestion::track);

        await(() -> ingestion.stats().pending() == 0);
        assertThat(ingestion.stats().dropped()).containsExactly(Map.entry(RefusalReason.STORE_FAILED, 2L));
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

    private static void awaitLatch(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited too long").isLessThan(end);
            Thread.onSpinWait();
        }
    }
}
