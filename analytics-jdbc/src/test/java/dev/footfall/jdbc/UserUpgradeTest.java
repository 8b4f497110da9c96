package dev.footfall.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.core.memory.InMemoryStore;
import dev.footfall.device.DeviceCategory;
import dev.footfall.event.Event;
import dev.footfall.event.EventDraft;
import dev.footfall.query.Attribute;
import dev.footfall.query.Dataset;
import dev.footfall.query.Filter;
import dev.footfall.query.Measure;
import dev.footfall.query.Slots;
import dev.footfall.query.StoreQuery;
import dev.footfall.query.StoreRow;
import dev.footfall.retention.ActivityQuery;
import dev.footfall.session.Session;
import dev.footfall.time.TimeRange;
import dev.footfall.visitor.TrafficSource;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A database with sessions and events of users from before it had tables for users. */
class UserUpgradeTest {

    private static final Instant NOON = Goers.BEGIN.plusSeconds(43_200);

    private static final ActivityQuery ACTIVITY =
            new ActivityQuery(Events.SHOP, List.of(Goers.BEGIN.minusSeconds(60), NOON, NOON.plusSeconds(864_000)));

    private final Event old = draft(NOON).toEvent();

    @ParameterizedTest
    @EnumSource(Backend.class)
    void rebuildingDerivesThem(Backend backend) {
        List<Event> events = new Goers(3)
                .events(300).stream().filter(event -> event.source() == null).toList();
        String url = filled(backend, events);
        try (JdbcStore store = prepared(url);
                InMemoryStore reference = new InMemoryStore()) {
            reference.events().append(events);
            assertThat(ActivityTest.told(store, ACTIVITY)).isEmpty();
            assertThat(store.users().find(Events.SHOP, "goer-1")).isEmpty();
            store.rebuild();
            assertThat(ActivityTest.told(store, ACTIVITY))
                    .isNotEmpty()
                    .containsExactlyInAnyOrderElementsOf(ActivityTest.told(reference, ACTIVITY));
            for (int number = 0; number < 40; number++) {
                String id = "s-" + number + "-0";
                assertThat(store.sessions().find(Events.SHOP, id))
                        .isEqualTo(reference.sessions().find(Events.SHOP, id));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Backend.class)
    void sessionsFromBeforeAreReadAndCounted(Backend backend) {
        try (JdbcStore store = prepared(filled(backend, List.of(old)))) {
            assertThat(store.sessions().find(Events.SHOP, "7")).hasValueSatisfying(session -> {
                assertThat(session.startedAt()).isEqualTo(NOON);
                assertThat(session.events()).isEqualTo(1);
                assertThat(session.pageViews()).isZero();
                assertThat(session.user()).isNull();
                assertThat(session.entry().source()).isEqualTo(TrafficSource.DIRECT);
                assertThat(session.entry().category()).isEqualTo(DeviceCategory.OTHER);
            });
            assertThat(store.aggregates().aggregate(bySource()))
                    .containsExactly(new StoreRow(0, List.of("direct", "other"), List.of(1.0, 0.0)));
        }
    }

    @ParameterizedTest
    @EnumSource(Backend.class)
    void whatComesLaterIsMergedIntoThem(Backend backend) {
        Event later = draft(NOON.plusSeconds(5)).source(TrafficSource.EMAIL).toEvent();
        try (JdbcStore store = prepared(filled(backend, List.of(old)))) {
            store.events().append(List.of(later));
            assertThat(store.sessions().find(Events.SHOP, "7")).hasValueSatisfying(session -> {
                assertThat(session.startedAt()).isEqualTo(NOON);
                assertThat(session.events()).isEqualTo(2);
                assertThat(session.pageViews()).isEqualTo(1);
                assertThat(session.user()).isEqualTo("ann");
                assertThat(session.entry().event()).isEqualTo(later.id());
                assertThat(session.entry().source()).isEqualTo(TrafficSource.EMAIL);
            });
            store.rebuild();
            assertThat(store.sessions().find(Events.SHOP, "7"))
                    .map(Session::entry)
                    .hasValueSatisfying(entry -> assertThat(entry.event()).isEqualTo(old.id()));
        }
    }

    @ParameterizedTest
    @EnumSource(Backend.class)
    void whoUpgradesIsToldOnceThatTheyAreMissing(Backend backend) {
        String url = filled(backend, List.of(old));
        assertThat(Printed.during(() -> prepared(url).close()))
                .containsOnlyOnce("WARN")
                .contains("Users from before version 5")
                .contains("AnalyticsStore.rebuild()");
        assertThat(Printed.during(() -> prepared(url).close())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Backend.class)
    void whoHasNoneIsToldNothing(Backend backend) {
        Event ofNobody = draft(NOON).session(null).user(null).toEvent();
        Event ofRobot = draft(NOON).bot(true).toEvent();
        String url = filled(backend, List.of(ofNobody, ofRobot));
        assertThat(Printed.during(() -> prepared(url).close())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Backend.class)
    void whoIsNotMadeAnewIsNobodyAtAll(Backend backend) {
        String url = filled(backend, List.of(old, draft(NOON).user("bob").toEvent()));
        ActivityQuery withinAQuarter =
                new ActivityQuery(Events.SHOP, List.of(NOON.minusSeconds(7), NOON.plusSeconds(7)));
        try (JdbcStore store = prepared(url)) {
            assertThat(ActivityTest.told(store, withinAQuarter)).isEmpty();
            store.rebuild();
            assertThat(ActivityTest.told(store, withinAQuarter)).hasSize(2);
        }
    }

    @ParameterizedTest
    @EnumSource(Backend.class)
    void anUpgradeThatBrokeOffAtItsEndIsRepeated(Backend backend) {
        String url = filled(backend, List.of(old));
        prepared(url).close();
        if (backend == Backend.H2) {
            Backend.execute(url, "DELETE FROM footfall_schema_history WHERE version = 5");
        }
        try (JdbcStore store = prepared(url)) {
            store.rebuild();
            assertThat(store.users().find(Events.SHOP, "ann")).isPresent();
        }
    }

    private static StoreQuery bySource() {
        return new StoreQuery(
                Events.SHOP,
                Dataset.SESSION,
                TimeRange.ALL,
                Slots.NONE,
                List.of(Measure.count("sessions"), Measure.sum("pages", Attribute.PAGE_VIEWS)),
                List.of(Attribute.SOURCE, Attribute.DEVICE_CATEGORY),
                Filter.ALL,
                false,
                List.of(),
                10);
    }

    private static EventDraft draft(Instant at) {
        return EventDraft.of(Session.PAGE_VIEW)
                .id(UUID.randomUUID())
                .tenant(Events.SHOP)
                .session("7")
                .user("ann")
                .category(DeviceCategory.MOBILE)
                .occurredAt(at)
                .createdAt(at);
    }

    /** Goes back to a database from before. */
    private static String filled(Backend backend, List<Event> events) {
        String url = backend.newUrl();
        try (JdbcStore store = prepared(url)) {
            store.events().append(events);
        }
        Backend.execute(url, "DROP INDEX footfall_event_asset");
        Backend.execute(url, "DROP TABLE footfall_active");
        Backend.execute(url, "DROP TABLE footfall_known_user");
        Backend.execute(url, "ALTER TABLE footfall_event DROP COLUMN source");
        for (String column : List.of(
                "user_id", "page_views", "entry_at", "entry_by", "entry_viewed", "category", "workspace", "source")) {
            Backend.execute(url, "ALTER TABLE footfall_session DROP COLUMN " + column);
        }
        Backend.execute(url, "DELETE FROM footfall_schema_history WHERE version = 5");
        return url;
    }

    private static JdbcStore prepared(String url) {
        JdbcStore store = JdbcStore.builder().url(url, null, null).build();
        store.prepare();
        return store;
    }
}
