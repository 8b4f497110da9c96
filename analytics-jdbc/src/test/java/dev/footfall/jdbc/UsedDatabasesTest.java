package dev.footfall.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footfall.StoreUnavailableException;
import dev.footfall.catalog.CatalogAsset;
import dev.footfall.event.Event;
import dev.footfall.privacy.Expiry;
import dev.footfall.privacy.Subject;
import dev.footfall.testkit.RandomEvents;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the contracts of the stores rest on. */
class UsedDatabasesTest {

    @ParameterizedTest
    @EnumSource(Backend.class)
    void aStoreFindsItsDatabaseAsOneThatWasJustMigrated(Backend backend) {
        String migrated = backend.newUrl();
        try (JdbcStore store = JdbcStore.builder().url(migrated, null, null).build()) {
            store.prepare();
        }
        String used = schema(backend);
        try (UsedDatabases databases = databases(backend, () -> used)) {
            for (int use = 0; use < 3; use++) {
                try (JdbcStore store = databases.newStore()) {
                    assertThat(Contents.of(backend, used)).isEqualTo(Contents.of(backend, migrated));
                    use(store);
                    assertThat(Contents.of(backend, used)).isNotEqualTo(Contents.of(backend, migrated));
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Backend.class)
    void storesThatAreOpenShareNothing(Backend backend) {
        try (UsedDatabases databases = databases(backend, () -> schema(backend));
                JdbcStore one = databases.newStore();
                JdbcStore other = databases.newStore()) {
            one.prepare();
            other.prepare();
            one.events().append(RandomEvents.seeded(1).next(3));
            assertThat(other.events().append(RandomEvents.seeded(1).next(3))).allMatch(appended -> appended.isNew());
        }
    }

    @ParameterizedTest
    @EnumSource(Backend.class)
    void aClosedStoreDoesNotReachTheDatabaseOfTheNext(Backend backend) {
        try (UsedDatabases databases = databases(backend, () -> schema(backend))) {
            JdbcStore closed = databases.newStore();
            closed.close();
            try (JdbcStore next = databases.newStore()) {
                next.prepare();
                assertThatThrownBy(closed::prepare).isInstanceOf(StoreUnavailableException.class);
            }
        }
    }

    private static UsedDatabases databases(Backend backend, Supplier<String> newUrl) {
        return backend == Backend.H2 ? UsedDatabases.h2(newUrl) : UsedDatabases.postgres(newUrl);
    }

    private static String schema(Backend backend) {
        return backend == Backend.H2 ? backend.newUrl() : Postgres.newMigratedSchema();
    }

    private static void use(JdbcStore store) {
        store.prepare();
        List<Event> events = RandomEvents.seeded(1).next(200);
        store.events().append(events);
        Event first = events.get(0);
        store.catalog().putAssets(first.tenant(), List.of(CatalogAsset.of("chair-7", "Armchair")));
        store.devices().keys(first.tenant(), Map.of("device", "key"));
        store.privacy().lease("task", "holder", Instant.EPOCH, Instant.MAX);
        store.privacy().erase(Subject.visitor(first.tenant(), String.valueOf(first.visitor())), 10);
        store.privacy().expire(new Expiry(first.tenant(), first.occurredAt(), Set.of(), Set.of()), 10_000);
        store.rebuild();
    }
}
