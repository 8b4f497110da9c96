package dev.footfall.core.system;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.StoreUnavailableException;
import dev.footfall.core.memory.InMemoryStore;
import dev.footfall.system.Measurement;
import dev.footfall.system.Requests;
import dev.footfall.system.Resolution;
import dev.footfall.system.SystemStore;
import dev.footfall.time.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What is counted is counted once, whatever threads, clocks and stores do; and memory is bounded. */
class RecordingTest {

    private static final Duration HOUR = Duration.ofHours(1);

    private final InMemoryStore store = new InMemoryStore();
    private final Node.Time time = new Node.Time();

    @Test
    void tenThousandUrlsAreTwoHundredEndpointsAndTheRest() {
        Node node = new Node(store.system(), time);
        for (int minute = 0; minute < 3; minute++) {
            for (int url = 0; url < 10_000; url++) {
                node.serve("/" + minute + "/" + url, 1);
            }
            node.tick();
            time.pass(Duration.ofMinutes(1));
            node.tick();
        }

        for (Resolution resolution : Resolution.values()) {
            assertThat(stored(store.system(), resolution))
                    .isNotEmpty()
                    .allSatisfy(it ->
                            assertThat(it.requests().endpoints()).hasSizeLessThanOrEqualTo(Requests.MAX_ENDPOINTS + 1));
        }
        SystemTotals totals = node.last(HOUR, time);
        assertThat(totals.requests().count()).isEqualTo(30_000);
        assertThat(totals.endpoints()).hasSize(Requests.MAX_ENDPOINTS + 1);
        assertThat(totals.endpoints())
                .hasEntrySatisfying(
                        Requests.OTHER, other -> assertThat(other.count()).isEqualTo(30_000 - Requests.MAX_ENDPOINTS));
    }

    @Test
    void noRequestIsLostWhileMinutesChange() throws InterruptedException {
        Node node = new Node(store.system(), time);
        AtomicInteger served = new AtomicInteger();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            Thread thread = new Thread(() -> {
                for (int request = 0; request < 50_000; request++) {
                    node.serve("/a", request % 500);
                    served.incrementAndGet();
                }
            });
            threads.add(thread);
            thread.start();
        }
        // Fewer minutes in all than are held for a thread that stands still in one of them.
        for (int enough = 1_000; enough < 200_000; enough += 1_000) {
            while (served.get() < enough) {
                Thread.onSpinWait();
            }
            time.pass(Duration.ofSeconds(20));
            node.tick();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        node.end();

        assertThat(stored(store.system(), Resolution.HOUR).stream()
                        .mapToLong(it -> it.requests().count())
                        .sum())
                .isEqualTo(200_000);
    }

    @Test
    void aClockThatGoesBackChangesNothing() {
        Node node = new Node(store.system(), time);
        time.set("10:05:00");
        node.serve("/a", 1);
        time.set("10:01:00");
        node.serve("/a", 1);
        time.set("10:06:00");
        node.tick();
        node.tick();

        assertThat(stored(store.system(), Resolution.MINUTE))
                .filteredOn(it -> it.requests().count() > 0)
                .extracting(it -> it.requests().count())
                .containsExactly(2L);
    }

    @Test
    void aStoreThatWasAwayIsCaughtUpWith() {
        AbsentStore absent = new AbsentStore(store.system());
        Node node = new Node(absent, time);
        absent.isAway = true;
        for (int minute = 0; minute < 90; minute++) {
            node.serve("/a", 1);
            node.tick();
            time.pass(Duration.ofMinutes(1));
        }
        node.tick();
        assertThat(stored(store.system(), Resolution.MINUTE)).isEmpty();

        absent.isAway = false;
        time.pass(Duration.ofSeconds(11));
        node.tick();

        assertThat(stored(store.system(), Resolution.MINUTE)).hasSize(90);
        assertThat(stored(store.system(), Resolution.HOUR))
                .extracting(it -> it.requests().count())
                .containsExactly(60L, 30L);
        assertThat(node.last(Duration.ofHours(3), time).requests().count()).isEqualTo(90);
    }

    @Test
    void onlySoMuchIsHeldForAStoreThatStaysAway() {
        AbsentStore absent = new AbsentStore(store.system());
        Node node = new Node(absent, time);
        absent.isAway = true;
        for (int minute = 0; minute < 100 * 60; minute++) {
            node.serve("/a", 1);
            node.tick();
            time.pass(Duration.ofMinutes(1));
        }
        absent.isAway = false;
        time.pass(Duration.ofSeconds(11));
        node.tick();

        assertThat(stored(store.system(), Resolution.MINUTE)).hasSize(120);
        assertThat(stored(store.system(), Resolution.HOUR))
                .hasSizeBetween(47, 49)
                .last()
                .satisfies(it -> assertThat(it.requests().count()).isEqualTo(60));
    }

    @Test
    void aMinuteThatNobodyLooksAtForLongIsForgotten() {
        Recorder recorder = new Recorder(time);
        for (int minute = 0; minute < 10_000; minute++) {
            recorder.record("/a", 1, null);
            time.pass(Duration.ofMinutes(1));
        }

        assertThat(recorder.minutes()).hasSizeLessThanOrEqualTo(120);
    }

    @Test
    void aNodeThatWaitsForTheStoreIsUp() {
        AbsentStore slow = new AbsentStore(store.system());
        Node node = new Node(slow, time);
        node.tick();
        time.set("10:01:00");
        slow.whilePutting = () -> time.set("10:31:00");
        node.tick();
        slow.whilePutting = () -> {};
        node.tick();
        time.set("10:32:00");
        node.tick();

        assertThat(node.last(HOUR, time).uptime()).isEqualTo(1);
        assertThat(stored(store.system(), Resolution.HOUR))
                .hasSize(1)
                .allSatisfy(it -> assertThat(Long.bitCount(it.minutes())).isEqualTo(32));
    }

    private static List<Measurement> stored(SystemStore store, Resolution resolution) {
        List<Measurement> found = new ArrayList<>();
        store.read(resolution, TimeRange.ALL, found::add);
        return found;
    }

    private static final class AbsentStore implements SystemStore {

        private final SystemStore present;
        private boolean isAway;
        private Runnable whilePutting = () -> {};

        AbsentStore(SystemStore present) {
            this.present = present;
        }

        private SystemStore ask() {
            if (isAway) {
                throw new StoreUnavailableException("away", null);
            }
            return present;
        }

        @Override
        public void put(List<Measurement> measurements) {
            ask().put(measurements);
            whilePutting.run();
        }

        @Override
        public void read(Resolution resolution, TimeRange range, Consumer<Measurement> reader) {
            ask().read(resolution, range, reader);
        }

        @Override
        public Optional<Instant> first(Resolution resolution) {
            return ask().first(resolution);
        }

        @Override
        public void prune(Resolution resolution, Instant before) {
            ask().prune(resolution, before);
        }
    }
}
