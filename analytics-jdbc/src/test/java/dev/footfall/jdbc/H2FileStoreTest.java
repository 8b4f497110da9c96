package dev.footfall.jdbc;

import dev.footfall.AnalyticsStore;
import dev.footfall.testkit.AnalyticsStoreContract;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.io.TempDir;

class H2FileStoreTest extends AnalyticsStoreContract {

    private static final AtomicInteger DATABASES = new AtomicInteger();

    @TempDir
    private static Path folder;

    @Override
    protected AnalyticsStore createStore() {
        Path file = folder.resolve("events" + DATABASES.incrementAndGet());
        return JdbcStore.builder().url("jdbc:h2:file:" + file, "sa", "").build();
    }
}
