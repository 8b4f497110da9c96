package dev.footfall.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Starts a {@link CrashingWriter} in a JVM of its own, kills it at a random moment, and knows what it acknowledged. */
final class Crashes {

    private static final int MOST_BATCHES = 200;

    private final String url;
    private final boolean durable;
    private final Random random;
    private final Set<UUID> acknowledged = new HashSet<>();
    private int crashes;

    Crashes(String url, boolean durable, long seed) {
        this.url = url;
        this.durable = durable;
        this.random = new Random(seed);
    }

    /** Everything that any writer so far was told is stored. */
    Set<UUID> acknowledged() {
        return acknowledged;
    }

    void crash() throws IOException, InterruptedException {
        Process writer = start(++crashes);
        int batches = 1 + random.nextInt(MOST_BATCHES);
        int sleepless = random.nextInt(2_000_000);
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(writer.getInputStream(), StandardCharsets.US_ASCII))) {
            for (int i = 0; i < batches; i++) {
                String line = lines.readLine();
                assertThat(line).as("the writer's batch %d", i).isNotNull();
                note(line);
            }
            // Somewhere between two answers.
            for (int i = 0; i < sleepless; i++) {
                Thread.onSpinWait();
            }
            // The process itself would close the stream, with what is still in it.
            assertThat(writer.toHandle().destroyForcibly()).isTrue();
            lines.lines().filter(Crashes::isWhole).forEach(this::note);
        }
        assertThat(writer.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(writer.exitValue()).as("killed, not ended").isEqualTo(128 + 9);
    }

    private Process start(int seed) throws IOException {
        return new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                        "-cp",
                        System.getProperty("java.class.path"),
                        CrashingWriter.class.getName(),
                        url,
                        Integer.toString(seed),
                        Boolean.toString(durable)))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static boolean isWhole(String line) {
        return line.length() == CrashingWriter.BATCH * 37 - 1;
    }

    private void note(String line) {
        Stream.of(line.split(" ")).map(UUID::fromString).forEach(acknowledged::add);
    }
}
