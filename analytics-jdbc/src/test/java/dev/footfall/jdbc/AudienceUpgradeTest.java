package dev.footfall.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.audience.ViewerSession;
import dev.footfall.event.Event;
import dev.footfall.query.Dataset;
import dev.footfall.query.Filter;
import dev.footfall.query.Measure;
import dev.footfall.query.Slots;
import dev.footfall.query.StoreQuery;
import dev.footfall.query.StoreRow;
import dev.footfall.time.TimeRange;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A database with events of devices and viewers from before it had tables for them. */
class AudienceUpgradeTest {

    private static final StoreQuery SESSIONS = new StoreQuery(
            Events.SHOP,
            Dataset.VIEWING,
            TimeRange.ALL,
            Slots.NONE,
            List.of(Measure.count("rows")),
            List.of(),
            Filter.ALL,
            false,
            List.of(),
            1);

    private final List<Event> sessions = new Viewers(1).sessions(50);
    private final List<Event> devices = new Viewers(2).ofDevices(50);

    @ParameterizedTest
    @EnumSource(Backend.class)
    void rebuildingDerivesThem(Backend backend) {
        String url = backend.newUrl();
        try (JdbcStore store = prepared(url)) {
            store.events().append(sessions);
            store.events().append(devices);
        }
        backToVersion3(url);
        try (JdbcStore store = prepared(url)) {
            assertThat(store.devices().registered(Events.SHOP)).isEmpty();
            assertThat(store.aggregates().aggregate(SESSIONS)).containsExactly(rows(0));
            store.rebuild();
            assertThat(store.devices().registered(Events.SHOP)).hasSize(6);
            assertThat(store.aggregates().aggregate(SESSIONS)).containsExactly(rows(expectedRows()));
        }
    }

    @ParameterizedTest
    @EnumSource(Backend.class)
    void whoUpgradesIsToldOnceThatTheyAreMissing(Backend backend) {
        for (List<Event> told : List.of(sessions.subList(0, 1), devices.subList(0, 1))) {
            String url = filled(backend, told);
            assertThat(Printed.during(() -> prepared(url).close()))
                    .containsOnlyOnce("WARN")
                    .contains("viewer sessions from before version 4")
                    .contains("AnalyticsStore.rebuild()");
            assertThat(Printed.during(() -> prepared(url).close())).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Backend.class)
    void whoHasNoneIsToldNothing(Backend backend) {
        String url = filled(backend, new Events(4).batch(20));
        assertThat(Printed.during(() -> prepared(url).close())).isEmpty();
        assertThat(Printed.during(() -> prepared(backend.newUrl()).close())).isEmpty();
    }

    /** Goes back to a database from before. */
    private static String filled(Backend backend, List<Event> events) {
        String url = backend.newUrl();
        try (JdbcStore store = prepared(url)) {
            store.events().append(events);
        }
        backToVersion3(url);
        return url;
    }

    private static void backToVersion3(String url) {
        for (String table : List.of("device", "device_key", "viewer")) {
            Backend.execute(url, "DROP TABLE footfall_" + table);
        }
        Backend.execute(url, "DELETE FROM footfall_schema_history WHERE version = 4");
    }

    private long expectedRows() {
        return sessions.stream()
                .flatMap(event -> ViewerSession.of(event).stream())
                .mapToLong(session -> 1 + session.movies().size())
                .sum();
    }

    private static StoreRow rows(long count) {
        return new StoreRow(0, List.of(), List.of((double) count));
    }

    private static JdbcStore prepared(String url) {
        JdbcStore store = JdbcStore.builder().url(url, null, null).build();
        store.prepare();
        return store;
    }
}
