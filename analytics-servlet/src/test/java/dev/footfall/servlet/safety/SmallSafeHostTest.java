package dev.footfall.servlet.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What costs little to send costs little to refuse. */
@Timeout(value = 180, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class SmallSafeHostTest {

    @TempDir
    Path directory;

    @Test
    void aSmallHostRefusesWhatIsTooLargeAndGoesOn() throws Exception {
        assertThat(printed())
                .containsExactly(
                        "gzip bomb of nobody 401",
                        "gzip bomb 413",
                        "deep JSON 422",
                        "endless number 413",
                        "huge page 422",
                        "huge list of pages 200",
                        "huge tree page 400",
                        "huge range 400",
                        "huge User-Agent 200",
                        "huge Referer 200",
                        "huge Origin 200",
                        "huge Cookie 200",
                        "huge X-Any 200",
                        "huge Accept-Language 200",
                        "huge Sec-GPC 200",
                        "huge token 401",
                        "huge type 415",
                        "large batches [422]",
                        "stored 2048",
                        "still answers 200");
    }

    private List<String> printed() throws IOException, InterruptedException {
        Path printed = directory.resolve("printed");
        Path complaints = directory.resolve("complaints");
        Process host = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SmallSafeHost.class.getName())
                .redirectOutput(printed.toFile())
                .redirectError(complaints.toFile())
                .start();
        if (!host.waitFor(120, TimeUnit.SECONDS)) {
            host.destroyForcibly();
        }
        assertThat(host.waitFor()).as(Files.readString(complaints)).isZero();
        return Files.readAllLines(printed);
    }
}
