package dev.footfall.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * A database that really writes to disk, thrown away afterwards.
 *
 * @param user whom to connect as, without a password
 */
record TestDatabase(String name, String url, String user, Closeable closing) implements Closeable {

    static TestDatabase h2() throws IOException {
        Path directory = Files.createTempDirectory("bench");
        return new TestDatabase("H2", "jdbc:h2:file:" + directory.resolve("bench"), "sa", () -> delete(directory));
    }

    /** With the settings of a server as it is installed: the test library's own would not wait for the disk. */
    static TestDatabase postgres() throws IOException {
        EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .start();
        return new TestDatabase("PostgreSQL", server.getJdbcUrl("postgres", "postgres"), "postgres", server);
    }

    boolean isH2() {
        return url.startsWith("jdbc:h2:");
    }

    @Override
    public void close() throws IOException {
        closing.close();
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
