package dev.footfall.core.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footfall.StoreUnavailableException;
import dev.footfall.access.Tenant;
import dev.footfall.query.AggregateQuery;
import dev.footfall.query.AggregateQueryBuilder;
import dev.footfall.query.Dataset;
import dev.footfall.query.Measure;
import dev.footfall.query.StoreQuery;
import dev.footfall.query.StoreRow;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AnswersTest {

    private static final AggregateQuery QUERY = question("shop").build();

    private final AtomicLong nanos = new AtomicLong();
    private final AtomicLong committed = new AtomicLong(1);
    private final FixedStore store = new FixedStore();
    private final Answers answers = new Answers(store, null, nanos::get);

    @BeforeEach
    void countWhatIsCommitted() {
        store.answer = this::count;
    }

    @Test
    void theSameQuestionWithinASecondIsAnsweredOnce() {
        assertThat(ask("ann")).isEqualTo(1);
        committed.set(2);
        advance(Duration.ofMillis(999));
        assertThat(ask("ann")).isEqualTo(1);
        assertThat(ask("bob")).isEqualTo(1);
        assertThat(store.asked).hasValue(1);
    }

    @Test
    void afterASecondItIsAnsweredAnew() {
        ask("ann");
        committed.set(2);
        advance(Duration.ofMillis(1_001));
        assertThat(ask("ann")).isEqualTo(2);
        assertThat(store.asked).hasValue(2);
    }

    @Test
    void anAnswerIsNotKeptLongerBecauseItIsAskedForOften() {
        for (int i = 0; i < 5; i++) {
            ask("ann");
            advance(Duration.ofMillis(400));
        }
        assertThat(store.asked).hasValue(2);
    }

    @Test
    void whoIsInterruptedFailsNobodyElse() throws Exception {
        CountDownLatch running = new CountDownLatch(1);
        CountDownLatch joined = new CountDownLatch(1);
        store.answer = query -> {
            if (store.asked.get() > 1) {
                return count(query);
            }
            running.countDown();
            try {
                joined.await();
                throw new AssertionError("nobody interrupted it");
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new StoreUnavailableException("interrupted while waiting for a connection", e);
            }
        };
        FutureTask<Long> first = new FutureTask<>(() -> ask("ann"));
        Thread cancelled = new Thread(first);
        cancelled.start();
        assertThat(running.await(30, TimeUnit.SECONDS)).isTrue();
        FutureTask<Long> second = new FutureTask<>(() -> ask("bob"));
        Thread waiting = new Thread(second);
        waiting.start();
        while (waiting.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        cancelled.interrupt();

        assertThat(second.get(30, TimeUnit.SECONDS)).isEqualTo(1);
        assertThatThrownBy(() -> first.get(30, TimeUnit.SECONDS)).hasCauseInstanceOf(StoreUnavailableException.class);
    }

    @Test
    void twoTenantsNeverShareAnAnswer() {
        ask("ann");
        answers.ask(question("museum").build(), "ann");
        assertThat(store.asked).hasValue(2);
    }

    @Test
    void anotherQuestionIsAnotherAnswer() {
        ask("ann");
        answers.ask(question("shop").in(ZoneId.of("Asia/Tokyo")).build(), "ann");
        answers.ask(question("shop").bots(true).build(), "ann");
        answers.ask(question("shop").build(), "ann");
        assertThat(store.asked).hasValue(3);
    }

    @Test
    void whoeverWroteSeesWhatWasWritten() {
        ask("ann");
        committed.set(2);
        answers.wrote("ann");
        assertThat(ask("ann")).isEqualTo(2);
        assertThat(ask("ann")).isEqualTo(2);
        assertThat(store.asked).hasValue(2);
    }

    @Test
    void theOthersShareAllTheSame() {
        ask("ann");
        committed.set(2);
        answers.wrote("ann");
        assertThat(ask("bob")).isEqualTo(1);
        assertThat(store.asked).hasValue(1);
        assertThat(ask("ann")).isEqualTo(2);
        assertThat(ask("bob")).as("bob shares the later one").isEqualTo(2);
        assertThat(store.asked).hasValue(2);
    }

    @Test
    void failuresAreNotKept() {
        store.answer = query -> {
            throw new StoreUnavailableException("the store is away", null);
        };
        assertThatThrownBy(() -> ask("ann"))
                .isInstanceOf(StoreUnavailableException.class)
                .hasMessage("the store is away");
        store.answer = this::count;
        assertThat(ask("ann")).isEqualTo(1);
        assertThat(store.asked).hasValue(2);
    }

    @Test
    void whoAsksWhileItIsBeingAnsweredWaitsForThatAnswer() throws Exception {
        CountDownLatch release = new CountDownLatch(1);
        store.answer = query -> {
            await(release);
            return count(query);
        };
        List<FutureTask<Long>> asking = new ArrayList<>();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            asking.add(new FutureTask<>(() -> ask("somebody")));
            threads.add(new Thread(asking.get(i)));
            threads.get(i).start();
        }
        awaitAllWaiting(threads);
        advance(Duration.ofSeconds(30));
        release.countDown();
        for (FutureTask<Long> each : asking) {
            assertThat(each.get(60, TimeUnit.SECONDS)).isEqualTo(1);
        }
        assertThat(store.asked).hasValue(1);
        committed.set(2);
        assertThat(ask("ann")).as("kept from when it was there").isEqualTo(1);
    }

    @Test
    void whoWroteSharesNothingThatBeganBefore() throws Exception {
        CountDownLatch release = new CountDownLatch(1);
        store.answer = query -> {
            List<StoreRow> rows = count(query);
            await(release);
            return rows;
        };
        FutureTask<Long> early = new FutureTask<>(() -> ask("bob"));
        Thread thread = new Thread(early);
        thread.start();
        awaitAllWaiting(List.of(thread));
        store.answer = this::count;
        committed.set(2);
        answers.wrote("ann");
        assertThat(ask("ann")).isEqualTo(2);
        release.countDown();
        assertThat(early.get(60, TimeUnit.SECONDS)).isEqualTo(1);
        assertThat(ask("ann"))
                .as("the early answer does not take the place of the late one")
                .isEqualTo(2);
        assertThat(store.asked).hasValue(2);
    }

    private long ask(String asker) {
        return answers.ask(QUERY, asker).only().count("events");
    }

    private static AggregateQueryBuilder question(String tenant) {
        return AggregateQuery.of(Tenant.of(tenant), Dataset.EVENT).measure(Measure.count("events"));
    }

    private List<StoreRow> count(StoreQuery query) {
        return List.of(new StoreRow(0, List.of(), List.of((double) committed.get())));
    }

    private void advance(Duration duration) {
        nanos.addAndGet(duration.toNanos());
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void awaitAllWaiting(List<Thread> threads) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!threads.stream().allMatch(AnswersTest::isWaiting)) {
            assertThat(System.nanoTime()).as("threads that wait in time").isLessThan(deadline);
            Thread.onSpinWait();
        }
    }

    private static boolean isWaiting(Thread thread) {
        return thread.getState() == Thread.State.WAITING || thread.getState() == Thread.State.TIMED_WAITING;
    }
}
