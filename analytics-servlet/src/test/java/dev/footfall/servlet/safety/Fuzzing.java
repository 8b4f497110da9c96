package dev.footfall.servlet.safety;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Looks for inputs that a parser cannot bear, in a JVM of its own, led by what of the parser they reach. */
final class Fuzzing {

    private static final String FINDING = "== Java Exception: ";

    private final Path directory;
    private final Class<?> target;
    private final List<String> options = new ArrayList<>();

    Fuzzing(Path directory, Class<?> target) {
        this.directory = directory;
        this.target = target;
    }

    Fuzzing option(String option) {
        options.add(option);
        return this;
    }

    /** What was found within some seconds, with the input; empty: nothing. */
    String run(int seconds, List<String> seeds) throws IOException, InterruptedException {
        Path corpus = Files.createDirectories(directory.resolve("corpus"));
        for (int i = 0; i < seeds.size(); i++) {
            Files.writeString(corpus.resolve("seed" + i), seeds.get(i), StandardCharsets.UTF_8);
        }
        Path told = directory.resolve("told");
        Process fuzzer = new ProcessBuilder(command(seconds, corpus))
                .redirectErrorStream(true)
                .redirectOutput(told.toFile())
                .start();
        try {
            boolean isOver = fuzzer.waitFor(seconds + 60L, TimeUnit.SECONDS);
            String text = Files.readString(told, StandardCharsets.ISO_8859_1);
            if (text.contains(FINDING)) {
                return "found: " + text;
            }
            // Anything else, such as a fuzzer that did not start, is no proof of anything.
            return isOver && fuzzer.exitValue() == 0 && text.contains("Done ") ? "" : "failed: " + text;
        } finally {
            fuzzer.destroyForcibly();
        }
    }

    private List<String> command(int seconds, Path corpus) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-Xss512k",
                "-XX:+EnableDynamicAgentLoading",
                "-cp",
                System.getProperty("java.class.path")));
        command.addAll(List.of(
                "com.code_intelligence.jazzer.Jazzer",
                "--target_class=" + target.getName(),
                "--instrumentation_includes=dev.footfall.servlet.**:dev.footfall.core.**"
                        + ":dev.footfall.thirdparty.jackson.core.**",
                "--reproducer_path=" + directory,
                "-artifact_prefix=" + directory + "/",
                "-max_total_time=" + seconds,
                "-max_len=4096",
                "-timeout=5",
                "-seed=1",
                corpus.toString()));
        command.addAll(options);
        return command;
    }
}
