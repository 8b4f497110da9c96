package dev.footfall.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What an administrator mends while the application runs is found mended. */
class PrepareAgainTest {

    private @Nullable JdbcStore store;

    @AfterEach
    void close() {
        if (store != null) {
            store.close();
        }
    }

    @ParameterizedTest
    @EnumSource(Backend.class)
    void aSchemaThatSomebodyElseMakesLater(Backend backend) {
        String url = backend.newUrl();
        JdbcStore looking = store(JdbcStore.builder().url(url, null, null).migrate(false));
        assertRefused(looking, "analytics.schema.migrate=true");
        try (JdbcStore migrating = JdbcStore.builder().url(url, null, null).build()) {
            migrating.prepare();
        }
        assertWorks(looking);
    }

    @Test
    void theRightToCreateTablesInPostgres() {
        String url = Postgres.newSchema();
        String schema = url.substring(url.lastIndexOf('=') + 1);
        Backend.execute(
                url,
                "CREATE ROLE " + schema + "_clerk LOGIN; GRANT USAGE ON SCHEMA " + schema + " TO " + schema + "_clerk");
        JdbcStore clerks =
                store(JdbcStore.builder().url(url.replace("user=postgres", "user=" + schema + "_clerk"), null, null));
        assertRefused(clerks, "grant its user the right to create tables");
        Backend.execute(url, "GRANT CREATE ON SCHEMA " + schema + " TO " + schema + "_clerk");
        assertWorks(clerks);
    }

    @Test
    void theRightToInsertInPostgres() {
        String url = Postgres.newSchema();
        String schema = url.substring(url.lastIndexOf('=') + 1);
        try (JdbcStore owner = JdbcStore.builder().url(url, null, null).build()) {
            owner.prepare();
        }
        Backend.execute(
                url,
                "CREATE ROLE " + schema + "_reader LOGIN; GRANT USAGE ON SCHEMA " + schema + " TO " + schema
                        + "_reader; GRANT SELECT ON ALL TABLES IN SCHEMA " + schema + " TO " + schema + "_reader");
        JdbcStore readers =
                store(JdbcStore.builder().url(url.replace("user=postgres", "user=" + schema + "_reader"), null, null));
        assertRefused(readers, "grant its user the right");
        Backend.execute(url, "GRANT ALL ON ALL TABLES IN SCHEMA " + schema + " TO " + schema + "_reader");
        assertWorks(readers);
    }

    @Test
    void anAdministratorsRightsInH2() {
        String url = Backend.H2.newUrl();
        Backend.execute(url, "CREATE USER clerk PASSWORD ''");
        // Who is none may not even connect with settings for administrators.
        String clerksUrl = url.replace(";DB_CLOSE_DELAY=-1", "");
        JdbcStore clerks = store(JdbcStore.builder().url(clerksUrl, "clerk", ""));
        assertRefused(clerks, "right");
        assertRefused(clerks, "right");
        Backend.execute(url, "ALTER USER clerk ADMIN TRUE");
        assertWorks(clerks);
    }

    private JdbcStore store(JdbcStoreBuilder builder) {
        store = builder.build();
        return store;
    }

    private static void assertRefused(JdbcStore store, String message) {
        assertThatThrownBy(store::prepare)
                .isInstanceOf(JdbcStoreException.class)
                .hasMessageContaining(message);
    }

    private static void assertWorks(JdbcStore store) {
        store.prepare();
        assertThat(store.events().append(new Events(1).batch(2))).hasSize(2);
    }
}
