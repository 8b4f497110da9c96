package dev.footfall.hosts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/** A Java that hosts run on: the one that builds, and any newer one that is installed. */
record Jdk(Path home) {

    private static final Path INSTALLED = Path.of("/usr/lib/jvm");

    static Jdk current() {
        return new Jdk(Path.of(System.getProperty("java.home")));
    }

    static List<Jdk> all() {
        Jdk current = current();
        return Stream.concat(Stream.of(current), newer(current.feature())).toList();
    }

    /** The newest one, if it is newer than the one that builds. */
    private static Stream<Jdk> newer(int than) {
        if (!Files.isDirectory(INSTALLED)) {
            return Stream.empty();
        }
        try (Stream<Path> homes = Files.list(INSTALLED)) {
            return homes
                    .filter(home -> Files.isRegularFile(home.resolve("release")))
                    .map(Jdk::new)
                    .filter(jdk -> jdk.feature() > than)
                    .max(java.util.Comparator.comparingInt(Jdk::feature))
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String java() {
        return home.resolve("bin").resolve("java").toString();
    }

    private int feature() {
        Properties release = new Properties();
        try (var reader = Files.newBufferedReader(home.resolve("release"))) {
            release.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String version = release.getProperty("JAVA_VERSION", "0").replace("\"", "");
        return Integer.parseInt(version.split("[.+-]", 2)[0]);
    }

    @Override
    public String toString() {
        return "Java " + feature();
    }
}
