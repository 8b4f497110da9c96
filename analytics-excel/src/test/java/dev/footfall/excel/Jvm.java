package dev.footfall.excel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A host that writes a report: its options, its environment, and what it printed. */
record Jvm(Path directory, List<String> options, Map<String, String> environment) {

    /** What it printed, which should be nothing. */
    String write(Path file, int rows) throws IOException, InterruptedException {
        Path temporary = Files.createDirectories(directory.resolve("tmp"));
        Path printed = directory.resolve("printed");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-Djava.io.tmpdir=" + temporary, "-cp", System.getProperty("java.class.path")));
        command.addAll(List.of(BigReport.class.getName(), file.toString(), Integer.toString(rows)));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(printed.toFile());
        builder.environment().putAll(environment);
        Process host = builder.start();
        if (!host.waitFor(120, TimeUnit.SECONDS)) {
            host.destroyForcibly();
        }
        return Files.readString(printed) + (host.exitValue() == 0 ? "" : "exit " + host.exitValue());
    }

    List<Path> leftBehind() throws IOException {
        try (Stream<Path> files = Files.walk(directory.resolve("tmp"))) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
