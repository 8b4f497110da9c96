package dev.footfall.servlet.container;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What this JVM has open, where the system tells. */
final class OpenFiles {

    private OpenFiles() {}

    static List<String> below(Path folder) throws IOException {
        Path handles = Path.of("/proc/self/fd");
        if (!Files.isDirectory(handles)) {
            return List.of();
        }
        try (Stream<Path> open = Files.list(handles)) {
            return open.map(OpenFiles::target)
                    .filter(Objects::nonNull)
                    .filter(file -> file.startsWith(folder + "/"))
                    .toList();
        }
    }

    /** Null of one that was closed in the meantime. */
    private static @Nullable String target(Path handle) {
        try {
            return Files.readSymbolicLink(handle).toString();
        } catch (IOException e) {
            return null;
        }
    }
}
