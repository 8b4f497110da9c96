package dev.footfall.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** However many rows there are, little memory does. */
@Timeout(value = 300, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class SmallHeapExportTest {

    private static final int EVENTS = 50_000;
    private static final int BATCH = 1_000;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"csv", "json"})
    void aMillionRowsFitIntoSixtyFourMegabytes(String format) throws Exception {
        assertThat(printed("number", format, 1_000_000)).isEqualTo("READY 1000000");
    }

    @Test
    void eventsAreReadAPageAtATime() throws Exception {
        try (JdbcStore store = JdbcStore.builder().url(url(), null, null).build()) {
            store.prepare();
            for (int first = 0; first < EVENTS; first += BATCH) {
                store.events().append(dev.footfall.testkit.Events.events(first, first + BATCH - 1));
            }
        }
        assertThat(printed("event", "csv", 0)).isEqualTo("READY " + EVENTS);
    }

    private String url() {
        return "jdbc:h2:file:" + folder.resolve("exports");
    }

    private String printed(String type, String format, int rows) throws IOException, InterruptedException {
        Path printed = folder.resolve("printed");
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SmallHeapExport.class.getName(),
                        url(),
                        type,
                        format,
                        Integer.toString(rows)))
                .redirectOutput(printed.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        if (!process.waitFor(240, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
        return Files.readString(printed).strip();
    }
}
