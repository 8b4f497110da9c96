package dev.footfall.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.Capability;
import dev.footfall.access.Tenant;
import dev.footfall.audience.Device;
import dev.footfall.catalog.CatalogUser;
import dev.footfall.event.Appended;
import dev.footfall.event.Event;
import dev.footfall.event.Part;
import dev.footfall.privacy.Subject;
import dev.footfall.query.Dataset;
import dev.footfall.query.Measure;
import dev.footfall.retention.ActivityQuery;
import dev.footfall.retention.UserActivity;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How everything about a person is erased. */
@Needs(Capability.PRIVACY)
abstract class ErasureContract extends StoreContract {

    private static final Subject ANN = Subject.user(TENANT, "ann");

    @Test
    void whatAUserDidIsGone() {
        append(
                Events.draft(1).user("ann").toEvent(),
                Events.draft(2).user("bob").session("another").toEvent());
        assertThat(store.privacy().erase(ANN, ALL)).isEqualTo(1);
        assertThat(store.events().find(TENANT, Events.id(1))).isEmpty();
        assertThat(allEvents(TENANT)).extracting(Event::user).containsExactly("bob");
    }

    @Test
    void whatAVisitorDidIsGone() {
        append(
                Events.draft(1).toEvent(),
                Events.draft(2).session(null).toEvent(),
                Events.draft(3).visitor("another").session("another").toEvent());
        assertThat(store.privacy().erase(Subject.visitor(TENANT, "visitor"), ALL))
                .isEqualTo(2);
        assertThat(allEvents(TENANT)).extracting(Event::visitor).containsExactly("another");
    }

    @Test
    void whatWasDoneBeforeSigningInIsGoneToo() {
        append(
                Events.event(1),
                Events.draft(2).user("ann").toEvent(),
                Events.draft(3).user("bob").toEvent(),
                Events.draft(4).session("another").toEvent(),
                Events.draft(5).session(null).toEvent());
        assertThat(store.privacy().erase(ANN, ALL)).isEqualTo(2);
        assertThat(allEvents(TENANT)).extracting(Event::id).containsExactly(Events.id(5), Events.id(4), Events.id(3));
    }

    @Test
    void whatRobotsDidInThatNameIsGoneToo() {
        append(
                Events.draft(1).user("ann").bot(true).toEvent(),
                Events.draft(2).bot(true).toEvent(),
                Events.event(3),
                Events.draft(4).bot(true).session("another").toEvent());
        assertThat(store.privacy().erase(ANN, ALL)).isEqualTo(3);
        assertThat(allEvents(TENANT)).extracting(Event::id).containsExactly(Events.id(4));
    }

    @Test
    void anErasedEventDoesNotComeBack() {
        Event event = Events.draft(1).user("ann").toEvent();
        Event alike = Events.draft(1).user("bob").asset("table").toEvent();
        append(event, Events.draft(2).user("bob").session("another").toEvent());
        store.privacy().erase(ANN, ALL);
        assertThat(append(event)).containsExactly(new Appended(event, false));
        assertThat(append(alike, Events.event(3), event))
                .containsExactly(
                        new Appended(alike, false), new Appended(Events.event(3), true), new Appended(event, false));
        assertThat(store.events().find(TENANT, Events.id(1))).isEmpty();
        assertThat(allEvents(TENANT)).hasSize(2);
    }

    @Test
    void nothingIsDerivedFromAnErasedEventThatComesAgain() {
        Event event = Events.draft(1)
                .user("ann")
                .parts(List.of(Part.of("field", "1", "red")))
                .toEvent();
        append(event);
        store.privacy().erase(ANN, ALL);
        append(event);
        assertNothingIsLeft(List.of(event));
    }

    @Test
    void theSameIdOfAnotherTenantIsAnotherEvent() {
        Event others = Events.draft(1).user("ann").tenant(OTHER_TENANT).toEvent();
        Event later = Events.draft(2).user("ann").tenant(OTHER_TENANT).toEvent();
        append(
                Events.draft(1).user("ann").toEvent(),
                Events.draft(2).user("ann").toEvent(),
                others);
        assertThat(store.privacy().erase(ANN, ALL)).isEqualTo(2);
        assertThat(append(later)).containsExactly(new Appended(later, true));
        assertThat(allEvents(OTHER_TENANT)).containsExactly(later, others);
        assertThat(store.privacy().erase(Subject.user(OTHER_TENANT, "ann"), ALL))
                .isEqualTo(2);
    }

    @Test
    void whateverWasDerivedIsGone() {
        List<Event> history = List.of(
                Events.draft(1).user("ann").type("page view").toEvent(),
                ReportEvents.created(2, "7", "open")
                        .user("ann")
                        .session("session")
                        .toEvent(),
                DeviceEvents.registered(3, "cam", "Camera").user("ann").toEvent(),
                ViewerSessions.draft(4, "cam").user("ann").toEvent(),
                Events.draft(5)
                        .user("ann")
                        .parts(List.of(Part.of("field", "1", "red")))
                        .toEvent(),
                Events.draft(6).user("ann").type("user signup").detail("paid").toEvent());
        store.events().append(history);
        assertThat(store.privacy().erase(ANN, ALL)).isEqualTo(history.size());
        assertNothingIsLeft(history);
    }

    private void assertNothingIsLeft(List<Event> history) {
        assertThat(allEvents(TENANT)).isEmpty();
        Derived left = Derived.of(store, history);
        assertThat(left.sessions()).isEmpty();
        assertThat(left.users()).isEmpty();
        assertThat(left.activity()).isEmpty();
        assertThat(left.reports()).isEmpty();
        assertThat(left.devices()).isEmpty();
        assertThat(left.counts()).isEmpty();
        datasets().forEach(dataset -> {
            assertThat(store.aggregates().span(TENANT, dataset))
                    .as("span of %s", dataset)
                    .isEmpty();
            assertThat(countOf(dataset)).as("rows of %s", dataset).isZero();
        });
    }

    private long countOf(Dataset dataset) {
        return total(store.aggregates()
                .aggregate(StoreQuestion.of(dataset)
                        .bots(true)
                        .measure(Measure.count("rows"))
                        .query()));
    }

    @Test
    @Needs(Capability.SESSIONS)
    void aSessionIsWhatIsLeftOfIt() {
        append(
                Events.draft(1).type("page view").user("ann").workspace("first").toEvent(),
                Events.draft(2).user("bob").toEvent(),
                Events.draft(3)
                        .type("page view")
                        .user("bob")
                        .workspace("second")
                        .toEvent(),
                Events.draft(4).user("ann").toEvent());
        store.privacy().erase(ANN, ALL);
        assertThat(store.sessions().find(TENANT, "session")).hasValueSatisfying(session -> {
            assertThat(session.startedAt()).isEqualTo(Events.event(2).occurredAt());
            assertThat(session.endedAt()).isEqualTo(Events.event(3).occurredAt());
            assertThat(session.events()).isEqualTo(2);
            assertThat(session.pageViews()).isEqualTo(1);
            assertThat(session.user()).isEqualTo("bob");
            assertThat(session.entry().workspace()).isEqualTo("second");
        });
    }

    @Test
    @Needs(Capability.USERS)
    void whoWasSeenFirstWithTheVisitorIsSeenLater() {
        append(
                Events.draft(1).user("ann").toEvent(),
                Events.draft(9_000)
                        .user("ann")
                        .visitor("another")
                        .session("later")
                        .toEvent());
        store.privacy().erase(Subject.visitor(TENANT, "visitor"), ALL);
        assertThat(store.users().find(TENANT, "ann")).hasValueSatisfying(user -> {
            assertThat(user.firstSeen()).isEqualTo(Events.event(9_000).occurredAt());
            assertThat(user.arrival()).isNotNull().extracting("session").isEqualTo("later");
        });
        List<UserActivity> active = new ArrayList<>();
        store.users()
                .activity(
                        new ActivityQuery(
                                TENANT,
                                List.of(Events.NOON, Events.NOON.plusSeconds(3_600), Events.NOON.plusSeconds(36_000))),
                        active::add);
        assertThat(active).hasSize(1);
        assertThat(active.get(0).slots().stream()).containsExactly(1);
    }

    @Test
    void aPersonOfWhomNothingIsKnownIsNotErased() {
        List<Event> events = List.of(
                Events.draft(1).user("ann").toEvent(),
                Events.draft(2).user(null).session(null).toEvent());
        store.events().append(events);
        for (String unknown : List.of("an", "ann ", "Ann", "%", "a_n", "\ud83e\ude91", "visitor")) {
            assertThat(store.privacy().erase(Subject.user(TENANT, unknown), ALL))
                    .isZero();
        }
        assertThat(store.privacy().erase(Subject.visitor(TENANT, "ann"), ALL)).isZero();
        assertThat(store.privacy().erase(Subject.user(Tenant.of("initech"), "ann"), ALL))
                .isZero();
        assertThat(allEvents(TENANT)).containsExactlyInAnyOrderElementsOf(events);
    }

    @Test
    void aPersonMayHaveAnAwkwardName() {
        Set<String> names = new LinkedHashSet<>(AwkwardText.all());
        names.addAll(AwkwardText.ids());
        List<Event> left = new ArrayList<>();
        for (String name : names) {
            left.add(Events.draft(left.size())
                    .user(name)
                    .visitor(name)
                    .session(name)
                    .toEvent());
        }
        store.events().append(left);
        for (String name : names) {
            assertThat(store.privacy()
                            .about(Subject.visitor(TENANT, name), null, ALL)
                            .events())
                    .containsExactly(left.get(0));
            assertThat(store.privacy().erase(Subject.user(TENANT, name), ALL)).isEqualTo(1);
            left.remove(0);
            assertThat(allEvents(TENANT)).containsExactlyInAnyOrderElementsOf(left);
        }
    }

    @Test
    void manyEventsAreErasedAFewAtATime() {
        store.events()
                .append(IntStream.rangeClosed(1, 40)
                        .mapToObj(number -> Events.draft(number)
                                .user(number % 3 == 0 ? "ann" : null)
                                .session("session " + number % 5)
                                .toEvent())
                        .toList());
        int removed = 7;
        int sum = 0;
        for (int i = 0; i < 40 && removed == 7; i++) {
            removed = store.privacy().erase(ANN, 7);
            sum += removed;
        }
        assertThat(sum).isEqualTo(40);
        assertThat(allEvents(TENANT)).isEmpty();
    }

    @Test
    void whatIsNoEventIsLeftAlone() {
        append(DeviceEvents.registered(1, "cam", "Camera").user("ann").toEvent());
        boolean hasKeys = has(Capability.DEVICES);
        if (hasKeys) {
            store.devices().keys(TENANT, Map.of("cam", "key"));
        }
        if (has(Capability.CATALOG)) {
            store.catalog().putUsers(TENANT, List.of(new CatalogUser("ann", "Ann", "Lee")));
        }
        store.privacy().erase(ANN, ALL);
        if (hasKeys) {
            assertThat(store.devices().findByKey("key")).map(Device::id).contains("cam");
        }
        if (has(Capability.CATALOG)) {
            assertThat(store.catalog().users(TENANT, List.of("ann"))).hasSize(1);
        }
    }

    @Test
    @Needs(Capability.REBUILD)
    void makingAnewDoesNotBringItBack() {
        List<Event> history = List.of(Events.draft(1).user("ann").toEvent());
        store.events().append(history);
        store.privacy().erase(ANN, ALL);
        store.rebuild();
        store.events().append(history);
        assertNothingIsLeft(history);
    }
}
