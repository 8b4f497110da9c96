package dev.footfall.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.export.ExportJob;
import dev.footfall.export.ExportState;
import dev.footfall.testkit.TestClock;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What becomes of exports whose node is gone, and of those that two nodes see. */
@Timeout(value = 180, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class KilledExportTest {

    private static final long ROWS = 20_000;

    @TempDir
    private Path folder;

    @Test
    void anExportThatWasKilledIsWrittenAgainOnceItsLeaseIsOver() throws Exception {
        String url = "jdbc:h2:file:" + folder.resolve("exports");
        String id = killedWhileItExports(url);
        TestClock clock = TestClock.at(Instant.now());
        try (Exporting node = Exporting.on(url, ROWS, clock)) {
            ExportJob left = node.exports().find(id).orElseThrow();
            assertThat(left.state()).isEqualTo(ExportState.PROCESSING);
            assertThat(left.processedRows()).isPositive();
            assertThat(node.store().exports().claim(left.dueAt().minusMillis(1), left.dueAt()))
                    .isEmpty();
            clock.advance(Duration.ofSeconds(61));
            node.exports().wake();
            ExportJob over = node.over(left);
            assertThat(over.state()).isEqualTo(ExportState.READY);
            assertThat(over.attempt()).isEqualTo(2);
            assertThat(over.failures()).isZero();
            assertThat(over.processedRows()).isEqualTo(ROWS);
            assertThat(lines(node, over)).isEqualTo(ROWS + 1);
        }
    }

    @ParameterizedTest
    @EnumSource(Backend.class)
    void ofTwoNodesOneWritesEachExport(Backend backend) throws Exception {
        String url = backend.newUrl();
        TestClock clock = TestClock.at(Instant.now());
        try (Exporting one = Exporting.on(url, ROWS, clock);
                Exporting other = Exporting.on(url, ROWS, clock)) {
            List<ExportJob> jobs = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                jobs.add((i % 2 == 0 ? one : other).begin("number", "json"));
            }
            for (ExportJob job : jobs) {
                ExportJob over = one.over(job);
                assertThat(over.state()).isEqualTo(ExportState.READY);
                assertThat(over.attempt()).isEqualTo(1);
                assertThat(lines(other, over)).isEqualTo(ROWS + 2);
            }
        }
    }

    @Test
    void whoeverClosesGivesBackWhatItWasWriting() throws Exception {
        String url = Backend.H2.newUrl();
        TestClock clock = TestClock.at(Instant.now());
        ExportJob job;
        try (Exporting node = Exporting.on(url, Long.MAX_VALUE, clock)) {
            job = node.begin("number", "csv");
            while (node.found(job).processedRows() == 0) {
                Thread.onSpinWait();
            }
        }
        try (Exporting node = Exporting.on(url, ROWS, clock)) {
            node.exports().wake();
            assertThat(node.over(job).state()).isEqualTo(ExportState.READY);
            assertThat(node.over(job).attempt()).isEqualTo(2);
        }
    }

    private static long lines(Exporting node, ExportJob job) throws IOException {
        try (InputStream file = node.exports().open(job, Objects.requireNonNull(job.file()));
                BufferedReader reader = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return reader.lines().count();
        }
    }

    private static String killedWhileItExports(String url) throws Exception {
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                        "-cp",
                        System.getProperty("java.class.path"),
                        CrashingExporter.class.getName(),
                        url))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.US_ASCII))) {
            String id = lines.readLine();
            assertThat(process.toHandle().destroyForcibly()).isTrue();
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).as("killed, not ended").isEqualTo(128 + 9);
            assertThat(id).startsWith("exp_");
            return id;
        }
    }
}
