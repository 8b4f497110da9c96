package dev.footfall.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footfall.Analytics;
import dev.footfall.AnalyticsStore;
import dev.footfall.access.Tenant;
import dev.footfall.core.settings.InvalidSettingsException;
import dev.footfall.event.Event;
import dev.footfall.event.EventDraft;
import dev.footfall.event.EventFilter;
import dev.footfall.jdbc.JdbcStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An application without Spring and without a servlet container. */
class CountingDoorTest {

    @TempDir
    Path folder;

    private List<Event> stored() {
        try (AnalyticsStore store = JdbcStore.builder()
                .url("jdbc:h2:file:" + folder.resolve("door"), null, null)
                .build()) {
            store.prepare();
            EventFilter all =
                    EventFilter.builder(Tenant.of("default")).includingBots().build();
            return store.events().find(all, null, 100_000).events();
        }
    }

    @Test
    void everybodyWhoCameInIsKeptWhenItIsClosed() {
        assertThat(CountingDoor.open(folder, 5000)).isEqualTo(5000);

        assertThat(stored())
                .hasSize(5000)
                .extracting(Event::user)
                .doesNotHaveDuplicates()
                .contains("visitor-0", "visitor-4999");
    }

    @Test
    void theDocumentationShowsIt() throws IOException {
        String example = Files.readString(Path.of("src/test/java/dev/footfall/example/CountingDoor.java"));
        String code = example.substring(example.indexOf("import "));

        assertThat(Files.readString(Path.of("../docs/java.md"))).contains("```java\n" + code + "```\n");
    }

    @Test
    void everyWrongSettingIsToldAtOnce() {
        Map<String, String> wrong = Map.of(
                "analytics.zone", "Atlantis", "analytics.ingest.queue-events", "many", "analytics.ingest.x", "1");

        assertThatThrownBy(() -> Analytics.builder().settings(wrong).build())
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessageContainingAll("analytics.zone", "analytics.ingest.queue-events", "analytics.ingest.x");
    }

    @Test
    void switchedOffItTakesEverythingAndDoesNothing() {
        try (Analytics off =
                Analytics.builder().setting("analytics.enabled", "false").build()) {
            off.track(EventDraft.of("user signup"));

            assertThat(off.stats().offered()).isZero();
        }
    }

    @Test
    void aStoreThatIsNotThereIsTold() {
        assertThatThrownBy(() -> Analytics.builder()
                        .setting("analytics.store", "papyrus")
                        .build())
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessageContaining("analytics.store = 'papyrus': must be one of those on the class path: jdbc");
    }

    @Test
    void whoeverIsSignedInIsTheUser() {
        try (Analytics analytics = Analytics.builder()
                .setting("analytics.datasource.url", "jdbc:h2:file:" + folder.resolve("door"))
                .currentUser(() -> "ada")
                .build()) {
            analytics.track(EventDraft.of("user signup"));
        }

        assertThat(stored()).extracting(Event::user).containsExactly("ada");
    }
}
