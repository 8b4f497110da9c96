package dev.footfall.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.event.Event;
import dev.footfall.privacy.Subject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is in the file of an H2 database after it was erased. */
class ForgottenBytesTest {

    private static final String PERSON = "Persephone-Unmistakable";
    private static final String SALT = "a salt of 32 bytes, told by none";
    private static final int EVENTS = 2_000;

    @TempDir
    private Path folder;

    private JdbcStore open() {
        JdbcStore store = JdbcStore.builder()
                .url("jdbc:h2:file:" + folder.resolve("events"), "sa", "")
                .build();
        store.prepare();
        return store;
    }

    private long found(String text) throws IOException {
        String bytes = Files.readString(folder.resolve("events.mv.db"), StandardCharsets.ISO_8859_1);
        long times = 0;
        for (int at = bytes.indexOf(text); at >= 0; at = bytes.indexOf(text, at + 1)) {
            times++;
        }
        return times;
    }

    /** What H2 has freed it overwrites when it needs the room; compacting leaves out whatever is not in use. */
    @Test
    void nothingOfWhatWasErasedSurvivesACompaction() throws IOException {
        try (JdbcStore store = open()) {
            Events events = new Events(3);
            List<Event> batch = new ArrayList<>();
            for (int i = 0; i < EVENTS; i++) {
                boolean isOfPerson = i % 10 == 0;
                batch.add(events.draft()
                        .user(isOfPerson ? PERSON : null)
                        .asset(isOfPerson ? "album of " + PERSON : null)
                        .toEvent());
            }
            store.events().append(batch);
            assertThat(store.rollups().roll(Instant.MAX, 100)).isPositive();
            store.salts().salt(LocalDate.of(2026, 3, 1), SALT.getBytes(StandardCharsets.UTF_8));
            assertThat(found(PERSON)).isPositive();
            assertThat(found(SALT)).isPositive();
            assertThat(store.privacy().erase(Subject.user(Events.SHOP, PERSON), EVENTS))
                    .isPositive();
            store.salts().destroyBefore(LocalDate.of(2026, 3, 2));
        }
        Backend.execute("jdbc:h2:file:" + folder.resolve("events") + ";USER=sa", "SHUTDOWN COMPACT");
        assertThat(found("visitor-")).isPositive();
        assertThat(found(PERSON)).isZero();
        assertThat(found(SALT)).isZero();
    }
}
