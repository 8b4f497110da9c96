package dev.footfall.servlet.tracker;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/** The script as it is written, and as browsers need it. */
final class ScriptSource {

    private static final String FILE = "tracker.js";

    private ScriptSource() {}

    /** Without indentation, empty lines and lines of comment, which no browser needs. */
    static String compact() {
        return written()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("//"))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String written() {
        try (InputStream file = ScriptSource.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException(FILE + " must stand beside its class, and does not");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
