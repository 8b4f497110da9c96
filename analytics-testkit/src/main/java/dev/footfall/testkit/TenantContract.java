package dev.footfall.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.Capability;
import dev.footfall.access.Tenant;
import dev.footfall.audience.Device;
import dev.footfall.catalog.CatalogAsset;
import dev.footfall.catalog.CatalogUser;
import dev.footfall.event.Appended;
import dev.footfall.event.Event;
import dev.footfall.event.EventCursor;
import dev.footfall.event.EventDraft;
import dev.footfall.event.EventFilter;
import dev.footfall.event.EventPage;
import dev.footfall.event.Part;
import dev.footfall.query.Attribute;
import dev.footfall.query.Dataset;
import dev.footfall.report.Report;
import dev.footfall.session.Session;
import dev.footfall.time.TimeRange;
import dev.footfall.user.User;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** That tenants whose ids only look alike share nothing. */
abstract class TenantContract extends AskingContract {

    /** Databases hold some of these for equal, or cut them, unless they are told not to. */
    static final List<Tenant> ALIKE = Stream.of(
                    "A",
                    "a",
                    "\u00e4",
                    "a\u0308",
                    "\u00c4",
                    "a ",
                    " a",
                    "\uff41",
                    "ss",
                    "\u00df",
                    "x".repeat(128),
                    "x".repeat(127),
                    "x".repeat(127) + "X",
                    "\u6f22".repeat(128),
                    "\u6f22".repeat(127) + "\u6f23",
                    "\ud83d\ude00".repeat(64))
            .map(Tenant::of)
            .toList();

    /** So much a store may add to a span at either end. */
    private static final Duration NOT_MUCH = Duration.ofDays(31);

    @Test
    void anIdThatOneTenantKnowsIsNewToTheOthers() {
        assertThat(store.events().append(all())).extracting(Appended::isNew).containsOnly(true);
        assertThat(store.events().append(all()))
                .isEqualTo(
                        all().stream().map(event -> new Appended(event, false)).toList());
    }

    @Test
    void anEventIsFoundForItsOwnTenantOnly() {
        store.events().append(all());
        ofEach((tenant, event) ->
                assertThat(store.events().find(tenant, event.id())).contains(event));
        appendOne(event(ALIKE.get(0)).id(Events.id(2)));
        ALIKE.stream()
                .skip(1)
                .forEach(tenant -> assertThat(store.events().find(tenant, Events.id(2)))
                        .as("what '%s' sees", tenant)
                        .isEmpty());
    }

    @Test
    void pagesHoldTheEventsOfOneTenant() {
        for (Tenant tenant : ALIKE) {
            append(event(tenant).toEvent(), event(tenant).id(Events.id(2)).toEvent());
        }
        ofEach((tenant, event) -> {
            EventPage first = store.events().find(EventFilter.of(tenant), null, 1);
            assertThat(first.events())
                    .containsExactly(event(tenant).id(Events.id(2)).toEvent());
            assertThat(first.next()).isEqualTo(EventCursor.after(first.events().get(0)));
            assertThat(store.events().find(EventFilter.of(tenant), first.next(), 1))
                    .isEqualTo(new EventPage(List.of(event), null));
        });
    }

    @Test
    void numbersAreOfOneTenant() {
        for (int i = 0; i < ALIKE.size(); i++) {
            appendOne(event(ALIKE.get(i)).id(Events.id(i)));
        }
        ofEach((tenant, event) -> {
            assertAnswer(events().tenant(tenant).measure(COUNT).by(Attribute.ASSET), group(event.asset(), 1));
            assertAnswer(parts().tenant(tenant).measure(COUNT).by(Attribute.ASSET), group(event.asset(), 1));
        });
    }

    @Test
    void aSpanIsOfOneTenant() {
        for (int i = 0; i < ALIKE.size(); i++) {
            appendOne(event(ALIKE.get(i)).id(Events.id(i)));
        }
        ofEach((tenant, event) -> datasets().stream()
                .filter(dataset -> dataset == Dataset.EVENT || dataset == Dataset.PART)
                .forEach(dataset -> assertThat(store.aggregates().span(tenant, dataset))
                        .as("span of %s of '%s'", dataset, tenant)
                        .hasValueSatisfying(isAbout(event.occurredAt()))));
    }

    private static Consumer<TimeRange> isAbout(Instant time) {
        return span -> {
            assertThat(span.contains(time)).as("%s in %s", time, span).isTrue();
            assertThat(span.from()).isAfter(time.minus(NOT_MUCH));
            assertThat(span.to()).isBefore(time.plus(NOT_MUCH));
        };
    }

    @Test
    @Needs(Capability.SESSIONS)
    void sessionsAreOfOneTenant() {
        store.events().append(all());
        ofEach((tenant, event) -> {
            assertThat(store.sessions().find(tenant, "session")).isEqualTo(Session.of(event));
            assertThat(store.sessions().findByVisitor(tenant, "visitor", Instant.EPOCH, TimeRange.ALL.to()))
                    .containsExactly(Session.of(event).orElseThrow());
            assertAnswer(sessions().tenant(tenant).measure(COUNT), all(1));
        });
    }

    @Test
    @Needs(Capability.USERS)
    void usersAreOfOneTenant() {
        store.events().append(all());
        ofEach((tenant, event) -> {
            assertThat(store.users().find(tenant, "user")).isEqualTo(User.of(event));
            assertAnswer(StoreQuestion.of(Dataset.USER).tenant(tenant).measure(COUNT), all(1));
        });
    }

    @Test
    @Needs(Capability.REPORTS)
    void reportsAreOfOneTenant() {
        List<Event> events = ALIKE.stream()
                .map(tenant ->
                        ReportEvents.created(1, "report", "open").tenant(tenant).toEvent())
                .toList();
        store.events().append(events);
        events.forEach(event ->
                assertThat(store.reports().find(event.tenant(), "report")).isEqualTo(Report.of(event)));
    }

    @Test
    @Needs(Capability.DEVICES)
    void devicesAndTheirKeysAreOfOneTenant() {
        List<Event> events = ALIKE.stream()
                .map(tenant -> DeviceEvents.registered(1, "cam", "Camera")
                        .tenant(tenant)
                        .toEvent())
                .toList();
        store.events().append(events);
        events.forEach(event -> {
            String text = "key " + ALIKE.indexOf(event.tenant());
            Map<String, String> key = Map.of("cam", text);
            assertThat(store.devices().keys(event.tenant(), key)).isEqualTo(key);
            assertThat(store.devices().registered(event.tenant()))
                    .containsExactly(Device.of(event).orElseThrow());
            assertThat(store.devices().findByKey(text).map(Device::tenant)).contains(event.tenant());
        });
    }

    @Test
    @Needs(Capability.CATALOG)
    void aCatalogIsOfOneTenant() {
        for (Tenant tenant : ALIKE) {
            store.catalog().putAssets(tenant, List.of(CatalogAsset.of("a", name(tenant))));
            store.catalog().putUsers(tenant, List.of(new CatalogUser("u", name(tenant), null)));
        }
        for (Tenant tenant : ALIKE) {
            assertThat(store.catalog().assets(tenant, List.of("a")))
                    .containsOnly(Map.entry("a", CatalogAsset.of("a", name(tenant))));
            assertThat(store.catalog().users(tenant, List.of("u")))
                    .containsOnly(Map.entry("u", new CatalogUser("u", name(tenant), null)));
        }
    }

    private interface Check {
        void of(Tenant tenant, Event event);
    }

    private static void ofEach(Check check) {
        ALIKE.forEach(tenant -> check.of(tenant, event(tenant).toEvent()));
    }

    /** One event for each tenant, all with the same id. */
    private static List<Event> all() {
        return ALIKE.stream().map(tenant -> event(tenant).toEvent()).toList();
    }

    /** Of tenants with different times and assets, so that no one's event can pass for another's. */
    private static EventDraft event(Tenant tenant) {
        return Events.draft(1)
                .tenant(tenant)
                .occurredAt(Events.NOON.plus(Duration.ofDays(100L * ALIKE.indexOf(tenant))))
                .asset(name(tenant))
                .user("user")
                .parts(List.of(Part.of("field", "1", null)));
    }

    private static String name(Tenant tenant) {
        return "of tenant " + ALIKE.indexOf(tenant);
    }
}
