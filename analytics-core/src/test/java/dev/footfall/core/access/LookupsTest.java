package dev.footfall.core.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footfall.StoreUnavailableException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class LookupsTest {

    private static final String SLOW = "slow";

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final AtomicLong nanos = new AtomicLong();
    private final CountDownLatch slowAsked = new CountDownLatch(2);
    private final CountDownLatch slowMayAnswer = new CountDownLatch(1);
    private final Lookups<String> lookups = new Lookups<>(this::ask, nanos::get);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private volatile boolean isDown;

    @AfterEach
    void end() throws InterruptedException {
        slowMayAnswer.countDown();
        threads.shutdown();
        assertThat(threads.awaitTermination(20, TimeUnit.SECONDS)).isTrue();
    }

    private Optional<String> ask(String key) {
        asked.add(key);
        if (isDown) {
            throw new StoreUnavailableException("down", null);
        }
        if (key.startsWith(SLOW)) {
            slowAsked.countDown();
            await(slowMayAnswer);
        }
        return key.contains("unknown") ? Optional.empty() : Optional.of("value of " + key);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private CompletableFuture<Optional<String>> findElsewhere(String key) {
        return CompletableFuture.supplyAsync(() -> lookups.find(key), threads);
    }

    private void pass(int seconds) {
        nanos.addAndGet(Duration.ofSeconds(seconds).toNanos());
    }

    @Test
    void manyWhoAskForOneAtOnceAreOneLookup() {
        CountDownLatch begun = new CountDownLatch(200);
        List<CompletableFuture<Optional<String>>> all = IntStream.range(0, 200)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> {
                            begun.countDown();
                            return lookups.find(SLOW);
                        },
                        threads))
                .toList();
        await(begun);
        slowMayAnswer.countDown();

        assertThat(all).allSatisfy(one -> assertThat(one.join()).contains("value of slow"));
        assertThat(asked).containsExactly(SLOW);
    }

    @Test
    void strangersKeepNobodyWaitingWhoWasKnownLately() {
        assertThat(lookups.find("ada")).isPresent();
        pass(60);
        CompletableFuture<Optional<String>> one = findElsewhere("slow unknown 1");
        CompletableFuture<Optional<String>> other = findElsewhere("slow unknown 2");
        await(slowAsked);

        assertThat(lookups.find("ada")).contains("value of ada");
        assertThatThrownBy(() -> lookups.find("stranger")).isInstanceOf(StoreUnavailableException.class);
        assertThat(asked).doesNotContain("stranger");
        slowMayAnswer.countDown();
        assertThat(one.join()).isEmpty();
        assertThat(other.join()).isEmpty();
    }

    @Test
    void whoIsKnownIsLookedUpAnewBeforeWhatIsKnownEnds() {
        assertThat(lookups.find("ada")).isPresent();
        pass(5);
        assertThat(lookups.find("ada")).isPresent();
        assertThat(lookups.find("ada")).isPresent();
        pass(9);
        assertThat(lookups.find("ada")).isPresent();

        assertThat(asked).hasSize(3);
    }

    @Test
    void whileOneLooksAnewTheOthersGoOn() {
        slowMayAnswer.countDown();
        assertThat(lookups.find(SLOW)).isPresent();
        CountDownLatch asking = new CountDownLatch(1);
        CountDownLatch mayAnswer = new CountDownLatch(1);
        Lookups<String> hanging = new Lookups<>(
                key -> {
                    if (nanos.get() > 0) {
                        asking.countDown();
                        await(mayAnswer);
                    }
                    return Optional.of(key);
                },
                nanos::get);
        assertThat(hanging.find("ada")).isPresent();
        pass(5);
        CompletableFuture<Optional<String>> renewing =
                CompletableFuture.supplyAsync(() -> hanging.find("ada"), threads);
        await(asking);

        assertThat(hanging.find("ada")).contains("ada");
        mayAnswer.countDown();
        assertThat(renewing.join()).contains("ada");
    }

    @Test
    void aStoreThatIsGoneIsTriedOnceAndLeavesWhatIsKnownUntilItsEnd() {
        assertThat(lookups.find("ada")).isPresent();
        isDown = true;
        pass(5);
        assertThat(lookups.find("ada")).isPresent();
        pass(4);
        assertThat(lookups.find("ada")).isPresent();
        assertThat(asked).hasSize(2);

        pass(1);
        assertThatThrownBy(() -> lookups.find("ada")).isInstanceOf(StoreUnavailableException.class);
        isDown = false;
        assertThat(lookups.find("ada")).isPresent();
    }

    @Test
    void onlyTheseAreForgotten() {
        assertThat(lookups.find("ada")).isPresent();
        assertThat(lookups.find("bob")).isPresent();

        lookups.forget("value of ada"::equals);

        assertThat(lookups.find("ada")).isPresent();
        assertThat(lookups.find("bob")).isPresent();
        assertThat(asked).containsExactly("ada", "bob", "ada");
    }
}
