package dev.footfall.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.event.Event;
import dev.footfall.query.Attribute;
import dev.footfall.query.Dataset;
import dev.footfall.query.Filter;
import dev.footfall.query.Measure;
import dev.footfall.query.Slots;
import dev.footfall.query.StoreQuery;
import dev.footfall.query.StoreRow;
import dev.footfall.time.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A database with events from before there were rollups. */
class RollupUpgradeTest {

    private static final int DAYS = 6;

    private static final StoreQuery BY_TYPE = new StoreQuery(
            Events.SHOP,
            Dataset.EVENT,
            new TimeRange(Events.NOON.minus(Duration.ofDays(400)), Events.NOON.plus(Duration.ofDays(400))),
            Slots.NONE,
            List.of(Measure.count("events"), Measure.countDistinct("sessions", Attribute.SESSION_ID)),
            List.of(Attribute.TYPE),
            Filter.ALL,
            false,
            List.of(),
            100);

    @ParameterizedTest
    @EnumSource(Backend.class)
    void questionsAreAnsweredFromEventsUntilAllIsRolledUp(Backend backend) {
        try (JdbcStore store = prepared(upgraded(backend, true))) {
            List<StoreRow> before = store.aggregates().aggregate(BY_TYPE);
            assertThat(before).hasSize(2);
            assertThat(store.aggregates().explain(BY_TYPE).reason()).isEqualTo("the tenant is not rolled up yet");
            assertThat(store.rollups().state().unseen()).isEqualTo(1);
            assertThat(store.rollups().roll(Instant.MAX, 100)).isEqualTo(DAYS);
            assertThat(store.aggregates().explain(BY_TYPE).source()).isEqualTo("rollup types");
            assertThat(store.aggregates().aggregate(BY_TYPE)).containsExactlyInAnyOrderElementsOf(before);
        }
    }

    @ParameterizedTest
    @EnumSource(Backend.class)
    void whatWasBrokenOffIsGoneOnWith(Backend backend) {
        String url = upgraded(backend, true);
        List<StoreRow> before;
        try (JdbcStore store = prepared(url)) {
            before = store.aggregates().aggregate(BY_TYPE);
            assertThat(store.rollups().roll(Instant.MAX, 2)).isEqualTo(2);
        }
        try (JdbcStore store = prepared(url)) {
            assertThat(store.rollups().state().days()).isEqualTo(2);
            assertThat(store.aggregates().aggregate(BY_TYPE)).containsExactlyInAnyOrderElementsOf(before);
            assertThat(store.rollups().roll(Instant.MAX, 100)).isEqualTo(DAYS - 2);
            assertThat(store.aggregates().aggregate(BY_TYPE)).containsExactlyInAnyOrderElementsOf(before);
        }
    }

    @ParameterizedTest
    @EnumSource(Backend.class)
    void anEmptyDatabaseHasNothingToMakeUpFor(Backend backend) {
        try (JdbcStore store = prepared(upgraded(backend, false))) {
            assertThat(store.rollups().state().unseen()).isZero();
            assertThat(store.rollups().roll(Instant.MAX, 100)).isZero();
        }
    }

    private static String upgraded(Backend backend, boolean hasEvents) {
        String url = backend.newUrl();
        try (JdbcStore store = prepared(url)) {
            if (hasEvents) {
                store.events().append(events());
            }
        }
        List.of("rollup", "rolled", "unrolled", "unseen", "number", "rollup_guard")
                .forEach(table -> Backend.execute(url, "DROP TABLE footfall_" + table));
        Backend.execute(url, "DELETE FROM footfall_schema_history WHERE version = 9");
        return url;
    }

    /** On some days, the last of them after 300 without any. */
    private static List<Event> events() {
        Events events = new Events(1);
        List<Event> all = new ArrayList<>();
        for (int i = 0; i < DAYS * 20; i++) {
            int day = i / 20;
            Instant at = Events.NOON
                    .plus(Duration.ofDays(day == DAYS - 1 ? 300 : day))
                    .plusSeconds(i * 100L);
            all.add(events.draft().occurredAt(at).toEvent());
        }
        return all;
    }

    private static JdbcStore prepared(String url) {
        JdbcStore store = JdbcStore.builder().url(url, null, null).build();
        store.prepare();
        return store;
    }
}
