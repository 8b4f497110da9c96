package dev.footfall.hosts;

import java.io.IOException;
import java.io.UncheckedIOException;
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

    /** What the zip for containers unpacks to. */
    static Path dropin() {
        try (Stream<Path> unpacked = Files.list(Path.of("target", "dropin").toAbsolutePath())) {
            List<Path> folders = unpacked.toList();
            return folders.size() == 1
                    ? folders.get(0)
                    : Path.of("target", "dropin").toAbsolutePath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
