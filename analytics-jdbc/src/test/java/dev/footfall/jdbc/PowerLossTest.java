package dev.footfall.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.event.Event;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A killed process leaves what it wrote to the operating system; a power failure leaves what was forced to disk. */
class PowerLossTest {

    private static final int THREADS = 4;
    private static final int FAILURES = 30;
    private static final int BATCH = 20;

    @TempDir
    private Path folder;

    private final Set<UUID> acknowledged = ConcurrentHashMap.newKeySet();
    private final Semaphore batches = new Semaphore(0);

    @BeforeAll
    static void knowTheFileSystem() {
        PlatterPath.register();
    }

    @Test
    void h2LosesNothingThatWasAcknowledged() throws Exception {
        assertThat(lostInFailures(true)).isZero();
    }

    /** Shows that the test above would see a loss. */
    @Test
    void withoutTheDurableStepH2Loses() throws Exception {
        assertThat(lostInFailures(false)).isPositive();
    }

    private int lostInFailures(boolean durable) throws Exception {
        Path file = folder.resolve("events");
        JdbcStore store = JdbcStore.builder()
                .url("jdbc:h2:platter:" + file, null, null)
                .durable(durable)
                .build();
        store.prepare();
        AtomicBoolean stopped = new AtomicBoolean();
        List<Thread> writers = new ArrayList<>();
        for (int thread = 0; thread < THREADS; thread++) {
            Events events = new Events(thread);
            writers.add(new Thread(() -> append(store, events, stopped)));
        }
        writers.forEach(Thread::start);
        int lost = 0;
        for (int failure = 1; failure <= FAILURES; failure++) {
            batches.acquire(3);
            Set<UUID> before = new HashSet<>(acknowledged);
            byte[] left = PlatterPath.of(file + ".mv.db").afterPowerLoss();
            lost += lost(before, left, failure);
        }
        stopped.set(true);
        for (Thread writer : writers) {
            writer.join();
        }
        store.close();
        return lost;
    }

    private void append(JdbcStore store, Events events, AtomicBoolean stopped) {
        while (!stopped.get()) {
            List<Event> batch = events.batch(BATCH);
            store.events().append(batch);
            batch.forEach(event -> acknowledged.add(event.id()));
            batches.release();
        }
    }

    private int lost(Set<UUID> before, byte[] left, int failure) throws IOException {
        Path copy = folder.resolve("left" + failure);
        Files.write(Path.of(copy + ".mv.db"), left);
        Set<UUID> stored = new HashSet<>();
        try (Connection connection = DriverManager.getConnection("jdbc:h2:file:" + copy);
                Statement statement = connection.createStatement()) {
            try (ResultSet rows = statement.executeQuery("SELECT id FROM footfall_event")) {
                while (rows.next()) {
                    stored.add(rows.getObject(1, UUID.class));
                }
            }
            try (ResultSet row = statement.executeQuery("SELECT coalesce(sum(events), 0) FROM footfall_session")) {
                row.next();
                assertThat(row.getLong(1)).as("no half batch").isEqualTo(stored.size());
            }
        } catch (SQLException e) {
            // Not even the table, or no database at all.
            assertThat(e.getSQLState()).isIn("42S02", "42S03", "42S04", "90030");
        }
        assertThat(stored.size() % BATCH).as("no half batch").isZero();
        Files.deleteIfExists(Path.of(copy + ".mv.db"));
        stored.forEach(before::remove);
        return before.size();
    }
}
