package dev.footfall.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footfall.StoreUnavailableException;
import dev.footfall.catalog.CatalogAsset;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MigrationTest {

    private static final int NODES = 4;
    private static final String INSTALLED = "SELECT count(*) FROM footfall_schema_history";
    private static final int ALL = Migration.all("h2").size();

    @ParameterizedTest
    @EnumSource(Backend.class)
    void ofManyNodesThatStartAtOnceOneMigrates(Backend backend) throws Exception {
        String url = backend.newUrl();
        CyclicBarrier start = new CyclicBarrier(NODES);
        ExecutorService executor = Executors.newFixedThreadPool(NODES);
        List<Future<Integer>> nodes = new ArrayList<>();
        for (int node = 0; node < NODES; node++) {
            Events events = new Events(node);
            nodes.add(executor.submit(() -> {
                try (JdbcStore store = store(url).build()) {
                    start.await(30, TimeUnit.SECONDS);
                    store.prepare();
                    return store.events().append(events.batch(5)).size();
                }
            }));
        }
        for (Future<Integer> node : nodes) {
            assertThat(node.get(60, TimeUnit.SECONDS)).isEqualTo(5);
        }
        executor.shutdown();
        assertThat(Backend.number(url, INSTALLED)).isEqualTo(ALL);
        assertThat(Backend.number(url, "SELECT count(*) FROM footfall_event")).isEqualTo(5 * NODES);
    }

    @ParameterizedTest
    @EnumSource(Backend.class)
    void aSchemaThatOtherFilesMadeIsRefused(Backend backend) {
        String url = migrated(backend);
        Backend.execute(url, "UPDATE footfall_schema_history SET checksum = 'other'");
        assertRefused(store(url), "another file for version 1 (events)");
    }

    @ParameterizedTest
    @EnumSource(Backend.class)
    void aSchemaOfANewerVersionIsRefused(Backend backend) {
        String url = migrated(backend);
        Backend.execute(url, "INSERT INTO footfall_schema_history VALUES (999, 'later', 'x', 0, 0)");
        assertRefused(store(url), "version 999");
    }

    @ParameterizedTest
    @EnumSource(Backend.class)
    void whoeverMayOnlyLookNamesWhatIsMissing(Backend backend) {
        String url = backend.newUrl();
        assertRefused(store(url).migrate(false), "lacks version 1 (events)");
        assertRefused(store(url).migrate(false), "lacks version 1 (events)");
    }

    @ParameterizedTest
    @EnumSource(Backend.class)
    void whoeverMayOnlyLookUsesACompleteSchema(Backend backend) {
        String url = migrated(backend);
        try (JdbcStore store = store(url).migrate(false).build()) {
            store.prepare();
            assertThat(store.events().append(new Events(1).batch(1)).get(0).isNew())
                    .isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(Backend.class)
    void aNodeThatMigratesForTooLongIsWaitedForLater(Backend backend) throws Exception {
        String url = backend.newUrl();
        Lease lease = Lease.toWrite(Backend.dataSource(url), backend.dialect(), Lease.NO_LIMIT);
        JdbcStore store = store(url).lockPatience(Duration.ofMillis(50)).build();
        try (MigrationLock other = backend.dialect().migrationLock(lease)) {
            assertThat(other.tryTake()).isTrue();
            assertThatThrownBy(store::prepare)
                    .isInstanceOf(StoreUnavailableException.class)
                    .hasMessageContaining("another node");
        }
        store.prepare();
        store.close();
        assertThat(Backend.number(url, INSTALLED)).isEqualTo(ALL);
    }

    @Test
    void aMigrationThatWasCutShortIsDoneAgain() {
        String url = Backend.H2.newUrl();
        Backend.execute(url, Migration.all("h2").get(0).statements().get(0));
        try (JdbcStore store = store(url).build()) {
            store.prepare();
        }
        assertThat(Backend.number(url, INSTALLED)).isEqualTo(ALL);
    }

    @ParameterizedTest
    @EnumSource(Backend.class)
    void anEarlierSchemaGetsWhatItLacks(Backend backend) {
        String url = migrated(backend);
        Backend.execute(url, "DROP TABLE footfall_asset");
        Backend.execute(url, "DROP TABLE footfall_user");
        Backend.execute(url, "DELETE FROM footfall_schema_history WHERE version = 3");
        assertRefused(store(url).migrate(false), "lacks version 3 (catalog)");
        try (JdbcStore store = store(url).build()) {
            store.prepare();
            store.catalog().putAssets(Events.SHOP, List.of(CatalogAsset.of("chair-7", "Armchair")));
            assertThat(store.catalog().assets(Events.SHOP, List.of("chair-7"))).hasSize(1);
        }
    }

    @Test
    void statementsEndAtTheEndOfALineAndCommentsAreNone() {
        Migration migration = Migration.of("V7__a_b.sql", "-- first;\nSELECT 1;\n\nSELECT ';' -- two;\nFROM x; \n");
        assertThat(migration.name()).isEqualTo("7 (a b)");
        assertThat(migration.statements()).containsExactly("SELECT 1", "SELECT ';'\nFROM x");
    }

    @Test
    void lineEndsDoNotChangeAChecksum() {
        assertThat(Migration.of("V1__a.sql", "SELECT\r\n1;").checksum())
                .isEqualTo(Migration.of("V1__a.sql", "SELECT\n1;").checksum());
    }

    @Test
    void everyFileIsListed() throws IOException {
        Path folder = Path.of("src/main/resources/dev/footfall/jdbc/migration");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.filter(Files::isRegularFile).count())
                    .isEqualTo(Migration.all("h2").size());
        }
    }

    private static String migrated(Backend backend) {
        String url = backend.newUrl();
        try (JdbcStore store = store(url).build()) {
            store.prepare();
        }
        return url;
    }

    private static void assertRefused(JdbcStoreBuilder builder, String message) {
        try (JdbcStore store = builder.build()) {
            assertThatThrownBy(store::prepare)
                    .isInstanceOf(JdbcStoreException.class)
                    .hasMessageContaining(message);
        }
    }

    private static JdbcStoreBuilder store(String url) {
        return JdbcStore.builder().url(url, null, null);
    }
}
