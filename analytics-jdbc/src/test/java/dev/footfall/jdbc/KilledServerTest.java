package dev.footfall.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.StoreUnavailableException;
import dev.footfall.event.Event;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** PostgreSQL dies without a chance to write anything down, and comes back, while writers go on trying. */
class KilledServerTest {

    private static final int THREADS = 3;
    private static final int DEATHS = 3;

    @TempDir
    private Path folder;

    private final ConcurrentLinkedQueue<UUID> acknowledged = new ConcurrentLinkedQueue<>();
    private final Semaphore answers = new Semaphore(0);
    private final Semaphore refusals = new Semaphore(0);
    private final AtomicInteger failures = new AtomicInteger();

    @Test
    void nothingAcknowledgedIsLostAndNothingIsStoredTwice() throws Exception {
        EmbeddedPostgres server = start(0);
        int port = server.getPort();
        String url = server.getJdbcUrl("postgres", "postgres");
        AtomicBoolean stopped = new AtomicBoolean();
        List<Thread> writers = new ArrayList<>();
        try (JdbcStore store = JdbcStore.builder().url(url, null, null).build()) {
            store.prepare();
            for (int thread = 0; thread < THREADS; thread++) {
                Events events = new Events(thread);
                writers.add(new Thread(() -> append(store, events, stopped)));
            }
            writers.forEach(Thread::start);
            for (int death = 0; death < DEATHS; death++) {
                await(answers, 20);
                kill(server);
                await(refusals, THREADS);
                server.close();
                server = start(port);
            }
            await(answers, 20);
            stopped.set(true);
            for (Thread writer : writers) {
                writer.join();
            }
            assertThat(failures)
                    .as("other exceptions than StoreUnavailableException")
                    .hasValue(0);
            assertStoredOnce(store, url);
        } finally {
            stopped.set(true);
            server.close();
        }
    }

    private EmbeddedPostgres start(int port) throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(folder.resolve("data"))
                .setCleanDataDirectory(false)
                .setPort(port)
                .start();
    }

    /** SIGQUIT is what PostgreSQL calls an immediate shutdown: it ends without writing and recovers from its log. */
    private void kill(EmbeddedPostgres server) throws IOException, InterruptedException {
        assertThat(server.getPort()).isPositive();
        String pid = Files.readAllLines(folder.resolve("data/postmaster.pid")).get(0);
        ProcessHandle postmaster = ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
        Process kill = new ProcessBuilder("kill", "-QUIT", pid).inheritIO().start();
        assertThat(kill.waitFor()).isZero();
        assertThat(postmaster.onExit()).succeedsWithin(30, TimeUnit.SECONDS);
    }

    private void append(JdbcStore store, Events events, AtomicBoolean stopped) {
        while (!stopped.get()) {
            List<Event> batch = events.batch(10);
            if (appendUntilAnswered(store, batch, stopped)) {
                batch.forEach(event -> acknowledged.add(event.id()));
                answers.release();
            }
        }
    }

    private boolean appendUntilAnswered(JdbcStore store, List<Event> batch, AtomicBoolean stopped) {
        while (!stopped.get()) {
            try {
                store.events().append(batch);
                return true;
            } catch (StoreUnavailableException e) {
                refusals.release();
            } catch (RuntimeException e) {
                failures.incrementAndGet();
                throw e;
            }
        }
        return false;
    }

    private static void await(Semaphore permits, int count) throws InterruptedException {
        permits.drainPermits();
        assertThat(permits.tryAcquire(count, 60, TimeUnit.SECONDS)).isTrue();
    }

    private void assertStoredOnce(JdbcStore store, String url) {
        Set<UUID> ids = new HashSet<>(acknowledged);
        assertThat(ids).hasSameSizeAs(acknowledged);
        long stored = Backend.number(url, "SELECT count(*) FROM footfall_event");
        assertThat(stored).isGreaterThanOrEqualTo(ids.size());
        assertThat(Backend.number(url, "SELECT sum(events) FROM footfall_session"))
                .isEqualTo(stored);
        for (UUID id : ids) {
            assertThat(store.events().find(Events.SHOP, id)).as("event %s", id).isPresent();
        }
    }
}
