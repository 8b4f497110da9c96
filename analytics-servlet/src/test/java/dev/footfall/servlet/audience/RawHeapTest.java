package dev.footfall.servlet.audience;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.servlet.Container;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** However much there is to send, little memory does. */
@Timeout(value = 180, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class RawHeapTest {

    @TempDir
    Path directory;

    @ParameterizedTest
    @EnumSource(Container.class)
    void sixtyFourMegabytesAreEnoughForAnyNumberOfSessionsAndForTheLargest(Container container) throws Exception {
        assertThat(printed(20_000, 200, container))
                .isEqualTo("20000 sessions, the last of them number 1, first byte after less than 2 s");
    }

    private String printed(int sessions, int large, Container container) throws IOException, InterruptedException {
        Path printed = directory.resolve("printed");
        Path complaints = directory.resolve("complaints");
        Process host = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SmallHeap.class.getName(),
                        Integer.toString(sessions),
                        Integer.toString(large),
                        container.name()))
                .redirectOutput(printed.toFile())
                .redirectError(complaints.toFile())
                .start();
        if (!host.waitFor(120, TimeUnit.SECONDS)) {
            host.destroyForcibly();
        }
        String said = Files.readString(printed).strip();
        return host.waitFor() == 0 ? said : said + Files.readString(complaints);
    }
}
