package dev.footfall.example;

import dev.footfall.AnalyticsStore;
import dev.footfall.store.StoreConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * One server for all tests of this JVM, and a database for each store. Where MariaDB is not installed, tests are
 * skipped; where the environment says {@value #REQUIRED}{@code =true}, they fail.
 */
public final class MariaDb implements BeforeAllCallback {

    static final String REQUIRED = "FOOTFALL_REQUIRE_MARIADB";

    private static final AtomicInteger DATABASES = new AtomicInteger();

    private @Nullable MariaDbServer server;

    @Override
    public void beforeAll(ExtensionContext context) {
        requireInstalled();
        server = context.getRoot()
                .getStore(ExtensionContext.Namespace.create(MariaDb.class))
                .computeIfAbsent(MariaDbServer.class, key -> new MariaDbServer(directory()), MariaDbServer.class);
    }

    static void requireInstalled() {
        if (!Boolean.parseBoolean(System.getenv(REQUIRED))) {
            Assumptions.assumeTrue(MariaDbServer.isInstalled(), "MariaDB is not installed");
        }
    }

    /** In memory where the system has a place for that: what is synced there is at once. */
    private static Path directory() {
        try {
            Path memory = Path.of("/dev/shm");
            return Files.isWritable(memory)
                    ? Files.createTempDirectory(memory, "mariadb")
                    : Files.createTempDirectory("mariadb");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The URL of a database that is new. */
    public String newDatabase() {
        MariaDbServer running = Objects.requireNonNull(server);
        String name = "footfall_" + DATABASES.incrementAndGet();
        try {
            running.execute("CREATE DATABASE " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return running.url(name);
    }

    static AnalyticsStore store(String url) {
        return new MariaDbStoreProvider().open(config(url, true));
    }

    static StoreConfig config(String url, boolean migrate) {
        return new StoreConfig(url, "root", "", null, "jdbc:h2:mem:", migrate, Map.of());
    }
}
