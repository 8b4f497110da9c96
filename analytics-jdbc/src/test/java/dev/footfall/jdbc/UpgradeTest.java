package dev.footfall.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.event.Part;
import dev.footfall.query.Dataset;
import dev.footfall.time.TimeRange;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A database that the first version of the schema has been used in. */
class UpgradeTest {

    private static final UUID ID = UUID.fromString("0192f0a0-0000-7000-8000-000000000001");

    @ParameterizedTest
    @EnumSource(Backend.class)
    void eventsOfTheFirstVersionAreKept(Backend backend) {
        try (JdbcStore store = upgraded(backend)) {
            assertThat(store.events().find(Events.SHOP, ID)).hasValueSatisfying(event -> {
                assertThat(event.detail()).isNull();
                assertThat(event.type()).isEqualTo("report created");
                assertThat(event.parts()).containsExactly(Part.of("field", "colour", "red"));
            });
        }
    }

    @ParameterizedTest
    @EnumSource(Backend.class)
    void theirPartsAreInTheSpan(Backend backend) {
        try (JdbcStore store = upgraded(backend)) {
            assertThat(store.aggregates().span(Events.SHOP, Dataset.PART))
                    .contains(new TimeRange(Instant.ofEpochMilli(1000), Instant.ofEpochMilli(1001)));
        }
    }

    @ParameterizedTest
    @EnumSource(Backend.class)
    void rebuildingMakesTheirReports(Backend backend) {
        try (JdbcStore store = upgraded(backend)) {
            assertThat(store.reports().find(Events.SHOP, "7")).isEmpty();
            store.rebuild();
            assertThat(store.reports().find(Events.SHOP, "7")).hasValueSatisfying(report -> {
                assertThat(report.creation()).extracting("event", "author").isEqualTo(List.of(ID, "ann"));
                assertThat(report.state()).extracting("id", "name").isEqualTo(List.of("3", "open"));
            });
        }
    }

    private static JdbcStore upgraded(Backend backend) {
        String url = backend.newUrl();
        Migration first = Migration.all(backend.dialect().vendor()).get(0);
        first.statements().forEach(statement -> Backend.execute(url, statement));
        Backend.execute(url, """
                CREATE TABLE footfall_schema_history (version INTEGER NOT NULL PRIMARY KEY,
                    description VARCHAR(200) NOT NULL, checksum VARCHAR(64) NOT NULL,
                    installed_at BIGINT NOT NULL, ms BIGINT NOT NULL)
                """);
        Backend.execute(
                url, "INSERT INTO footfall_schema_history VALUES (1, 'events', '" + first.checksum() + "', 0, 0)");
        Backend.execute(url, """
                INSERT INTO footfall_event (tenant, id, type, occurred_at, created_at, asset, user_id, configuration,
                    metadata, metric, category, bot, parts)
                VALUES ('shop', '%s', 'report created', 1000, 1000, '7', 'ann', '{}',
                    '{"state":{"id":3,"name":"open"}}', 1, 'other', FALSE, 1)
                """.formatted(ID));
        Backend.execute(url, """
                INSERT INTO footfall_part (tenant, event_id, place, kind, part_key, label)
                VALUES ('shop', '%s', 0, 'field', 'colour', 'red')
                """.formatted(ID));
        JdbcStore store = JdbcStore.builder().url(url, null, null).build();
        store.prepare();
        return store;
    }
}
