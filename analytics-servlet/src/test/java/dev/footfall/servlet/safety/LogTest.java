package dev.footfall.servlet.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What is logged at the finest level tells of what happened, and of nobody. */
@Timeout(value = 180, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class LogTest {

    /** How a log's lines begin: those of an entry, and those of a fault below it. */
    private static final Pattern LINE = Pattern.compile(
            "\\[.+] (?:TRACE|DEBUG|INFO|WARN|ERROR) \\S+ - .*|\\t+(?:at |\\.\\.\\. ).*|(?:\\t*(?:Caused by|Suppressed): )?[a-z]+(?:\\.\\w+)+(?:\\$\\w+)*(?:: .*)?");

    @TempDir
    Path directory;

    @Test
    void aLogHoldsNothingThatWasSentAndNobody() throws Exception {
        List<String> lines = logged();

        assertThat(lines)
                .anyMatch(line -> line.contains(" DEBUG dev.footfall."))
                .anyMatch(line -> line.contains("java.sql.SQLException"));
        assertThat(lines)
                .noneMatch(line -> line.contains("q7") || line.contains("203.0.113") || line.contains("Bearer"))
                .noneMatch(line -> line.contains("jndi") || line.contains("script>") || line.contains("'1'='1"))
                .allMatch(line -> LINE.matcher(line).matches());
    }

    private List<String> logged() throws IOException, InterruptedException {
        Path logged = directory.resolve("logged");
        Process host = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dorg.slf4j.simpleLogger.log.dev.footfall=trace",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LoggingHost.class.getName())
                .redirectOutput(directory.resolve("printed").toFile())
                .redirectError(logged.toFile())
                .start();
        if (!host.waitFor(120, TimeUnit.SECONDS)) {
            host.destroyForcibly();
        }
        assertThat(host.waitFor()).as(Files.readString(logged)).isZero();
        return Files.readAllLines(logged);
    }
}
