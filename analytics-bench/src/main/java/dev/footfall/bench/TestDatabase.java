package dev.footfall.bench;

import dev.footfall.thirdparty.h2.Driver;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A database that really writes to disk, thrown away afterwards.
 *
 * @param user whom to connect as, without a password
 * @param directory where its files are; null: where the server has them
 */
record TestDatabase(
        String name, String url, String user, @Nullable Path directory, Closeable closing) implements Closeable {

    static TestDatabase h2() throws IOException {
        Path directory = Files.createTempDirectory("bench");
        return new TestDatabase(
                "H2", "jdbc:h2:file:" + directory.resolve("bench"), "sa", directory, () -> delete(directory));
    }

    /** With the settings of a server as it is installed: the test library's own would not wait for the disk. */
    static TestDatabase postgres() throws IOException {
        EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .start();
        return new TestDatabase("PostgreSQL", server.getJdbcUrl("postgres", "postgres"), "postgres", null, server);
    }

    /** Into the same database as a store of this process: two H2s cannot have one file open. */
    Connection connect() throws SQLException {
        if (!isH2()) {
            return DriverManager.getConnection(url, user, "");
        }
        Properties properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", "");
        return Objects.requireNonNull(new Driver().connect(url, properties), url);
    }

    boolean isH2() {
        return url.startsWith("jdbc:h2:");
    }

    @Override
    public void close() throws IOException {
        closing.close();
    }

    /** Of its files; only where it tells where they are. */
    long bytes() throws IOException {
        return size(Objects.requireNonNull(directory, "no directory"));
    }

    /** Of all files in it. */
    static long size(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            long bytes = 0;
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                bytes += Files.size(file);
            }
            return bytes;
        }
    }

    static void delete(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
