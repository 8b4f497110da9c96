package dev.footfall.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A million events through a JVM with 64 MiB of heap, and what its collector had to do for it. */
final class MemoryBench {

    void run() throws Exception {
        Path log = Files.createTempFile("gc", ".log");
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        long start = System.nanoTime();
        Process process = new ProcessBuilder(List.of(
                        java,
                        "-Xmx64m",
                        "-Xlog:gc:file=" + log,
                        "-cp",
                        System.getProperty("java.class.path"),
                        MillionEvents.class.getName()))
                .inheritIO()
                .start();
        if (!process.waitFor(10, TimeUnit.MINUTES) || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new IllegalStateException("a million events did not fit");
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        try (Stream<String> lines = Files.lines(log)) {
            List<String> pauses = lines.filter(line -> line.contains("Pause")).toList();
            long full =
                    pauses.stream().filter(line -> line.contains("Pause Full")).count();
            Report.line(
                    "1,000,000 events at -Xmx64m: %.1f s, %d collections, %d of them full",
                    seconds, pauses.size(), full);
        }
        Files.delete(log);
    }
}
