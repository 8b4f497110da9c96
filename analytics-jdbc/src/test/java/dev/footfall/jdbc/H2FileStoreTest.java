package dev.footfall.jdbc;

import dev.footfall.AnalyticsStore;
import dev.footfall.testkit.AnalyticsStoreContract;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.io.TempDir;

class H2FileStoreTest extends AnalyticsStoreContract {

    @TempDir
    private static Path folder;

    private static final UsedDatabases DATABASES = UsedDatabases.h2(
            () -> "jdbc:h2:file:" + folder.resolve(UUID.randomUUID().toString()));

    @Override
    protected AnalyticsStore createStore() {
        return DATABASES.newStore();
    }

    @AfterAll
    static void closeDatabases() {
        DATABASES.close();
    }
}
