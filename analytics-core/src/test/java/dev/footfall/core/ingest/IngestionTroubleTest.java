package dev.footfall.core.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footfall.EventRefusedException;
import dev.footfall.IngestStats;
import dev.footfall.RefusalReason;
import dev.footfall.StoreUnavailableException;
import dev.footfall.event.Event;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What becomes of events when the store fails, hangs, or keeps its answers to itself. */
class IngestionTroubleTest extends IngestionFixture {

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
    void aStoreThatWillNotDoIsToldOnceAsAnErrorAndTriedAgain() {
        AtomicInteger attempts = new AtomicInteger();
        store.onPrepare = () -> {
            if (attempts.incrementAndGet() < 4) {
                throw new IllegalStateException("no such database: set another");
            }
        };
        String printed = Printed.during(() -> {
            startWith();
            ingestion.track(pageView());
            await(() -> ingestion.stats().stored() == 1);
        });

        assertThat(printed).containsOnlyOnce("no such database: set another").contains("ERROR");
        assertThat(attempts).hasValue(4);
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
}
