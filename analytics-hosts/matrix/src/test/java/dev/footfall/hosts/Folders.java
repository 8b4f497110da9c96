package dev.footfall.hosts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Where the build has put the hosts and what they are given. */
final class Folders {

    private static final Path HOSTS = Path.of("..").toAbsolutePath().normalize();

    private Folders() {}

    static Path host(String name) {
        return HOSTS.resolve(name).resolve("target");
    }

    static Path classes(String host) {
        return host(host).resolve("classes");
    }

    static List<Path> libraries(String host) {
        return jars(host(host).resolve("lib"));
    }

    /** What a Spring host has on its class path beside its own, once it has added the starter. */
    static List<Path> starter() {
        return jars(Path.of("target", "starter").toAbsolutePath());
    }

    /** Unpacks what operators download: {@code lib} has what they copy. */
    static Path dropin(Path to) throws IOException {
        Path zip = only(HOSTS.resolveSibling("analytics-dropin").resolve("target"), ".zip");
        try (FileSystem packed = FileSystems.newFileSystem(zip)) {
            Path lib = only(packed.getPath("/"), "").resolve("lib");
            Path target = Files.createDirectories(to.resolve("lib"));
            for (Path jar : jars(lib)) {
                Files.copy(jar, target.resolve(jar.getFileName().toString()));
            }
        }
        return to;
    }

    private static Path only(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> found =
                    files.filter(file -> file.toString().endsWith(ending)).toList();
            if (found.size() != 1) {
                throw new IllegalStateException("one of " + folder + "/*" + ending + " was expected, not " + found);
            }
            return found.get(0);
        }
    }

    static List<Path> jars(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
