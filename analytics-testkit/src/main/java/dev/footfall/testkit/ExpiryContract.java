package dev.footfall.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.Capability;
import dev.footfall.event.Appended;
import dev.footfall.event.Event;
import dev.footfall.privacy.Expiry;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How events that are too old are removed. */
@Needs(Capability.PRIVACY)
abstract class ExpiryContract extends StoreContract {

    private static Instant time(int number) {
        return Events.event(number).occurredAt();
    }

    private static Expiry before(int number) {
        return new Expiry(TENANT, time(number), Set.of(), Set.of());
    }

    private List<Integer> left() {
        return IntStream.rangeClosed(1, 60)
                .filter(number -> store.events().find(TENANT, Events.id(number)).isPresent())
                .boxed()
                .toList();
    }

    @Test
    void whatHappenedBeforeIsGoneAndNothingElse() {
        store.events().append(Events.events(1, 6));
        append(Events.draft(1).tenant(OTHER_TENANT).toEvent());
        assertThat(store.privacy().expire(before(4), ALL)).isEqualTo(3);
        assertThat(left()).containsExactly(4, 5, 6);
        assertThat(allEvents(OTHER_TENANT)).hasSize(1);
        assertThat(store.privacy().expire(before(4), ALL)).isZero();
    }

    @Test
    void theOldestGoFirst() {
        store.events().append(Events.events(1, 20));
        append(Events.draft(30)
                .type("page view")
                .occurredAt(time(2).plusMillis(1))
                .toEvent());
        assertThat(store.privacy().expire(before(15), 4)).isEqualTo(4);
        assertThat(left()).first().isEqualTo(4);
        assertThat(left()).doesNotContain(30);
        assertThat(store.privacy().expire(before(15), 11)).isEqualTo(11);
        assertThat(store.privacy().expire(before(15), 11)).isZero();
        assertThat(left()).containsExactly(15, 16, 17, 18, 19, 20);
    }

    @Test
    void onlyTheTypesThatAreMeantExpire() {
        append(
                Events.draft(1).type("page view").toEvent(),
                Events.draft(2).type("video view").toEvent(),
                Events.draft(3).type("product 3D view").toEvent());
        assertThat(store.privacy().expire(new Expiry(TENANT, time(9), Set.of("video view"), Set.of()), ALL))
                .isEqualTo(1);
        assertThat(left()).containsExactly(1, 3);
        assertThat(store.privacy().expire(new Expiry(TENANT, time(9), Set.of("nothing"), Set.of()), ALL))
                .isZero();
        Expiry contradiction = new Expiry(TENANT, time(9), Set.of("page view"), Set.of("page view"));
        assertThat(store.privacy().expire(contradiction, ALL)).isZero();
        assertThat(left()).containsExactly(1, 3);
    }

    @Test
    void typesThatAreExceptedStay() {
        append(
                Events.draft(1).type("page view").toEvent(),
                Events.draft(2).type("video view").toEvent(),
                Events.draft(3).type("video view").toEvent());
        assertThat(store.privacy().expire(new Expiry(TENANT, time(9), Set.of(), Set.of("page view")), 1))
                .isEqualTo(1);
        assertThat(left()).containsExactly(1, 3);
        assertThat(store.privacy().expire(new Expiry(TENANT, time(9), Set.of(), Set.of("page view")), ALL))
                .isEqualTo(1);
        assertThat(left()).containsExactly(1);
    }

    @Test
    void whatRobotsDidExpiresToo() {
        append(Events.draft(1).bot(true).toEvent(), Events.event(2));
        assertThat(store.privacy().expire(before(9), ALL)).isEqualTo(2);
        assertThat(left()).isEmpty();
    }

    @Test
    void anExpiredEventThatComesAgainIsNew() {
        Event event = Events.event(1);
        append(event);
        store.privacy().expire(before(9), ALL);
        assertThat(append(event)).containsExactly(new Appended(event, true));
        assertThat(left()).containsExactly(1);
    }

    @Test
    @Needs({Capability.SESSIONS, Capability.USERS})
    void whoIsSeenAgainLaterIsSeenThenForTheFirstTime() {
        append(
                Events.draft(1).user("ann").type("page view").toEvent(),
                Events.draft(2).user("ann").session("second").toEvent(),
                Events.draft(5).user("ann").toEvent());
        store.privacy().expire(before(3), ALL);
        assertThat(store.users().find(TENANT, "ann")).hasValueSatisfying(user -> {
            assertThat(user.firstSeen()).isEqualTo(time(5));
            assertThat(user.arrival()).isNotNull().extracting("event").isEqualTo(Events.id(5));
        });
        assertThat(store.sessions().find(TENANT, "second")).isEmpty();
        assertThat(store.sessions().find(TENANT, "session")).hasValueSatisfying(session -> {
            assertThat(session.startedAt()).isEqualTo(time(5));
            assertThat(session.events()).isEqualTo(1);
            assertThat(session.pageViews()).isZero();
            assertThat(session.entry().event()).isEqualTo(Events.id(5));
        });
    }

    @Test
    @Needs(Capability.DEVICES)
    void aDeviceThatWasOnlyHeardOfIsForgotten() {
        append(
                DeviceEvents.registered(1, "cam", "Camera").toEvent(),
                Events.draft(2).type("device heartbeat").device("cam").toEvent(),
                Events.draft(3).type("device heartbeat").device("other").toEvent());
        store.privacy().expire(new Expiry(TENANT, time(9), Set.of(), Set.of("device registered")), ALL);
        assertThat(store.devices().find(TENANT, "other")).isEmpty();
        assertThat(store.devices().find(TENANT, "cam")).hasValueSatisfying(device -> {
            assertThat(device.isRegistered()).isTrue();
            assertThat(device.heartbeat()).isNull();
        });
    }

    @Test
    void tenantsAreThoseWithEvents() {
        assertThat(store.privacy().tenants()).isEmpty();
        append(Events.event(1), Events.draft(1).tenant(OTHER_TENANT).toEvent(), Events.event(2));
        assertThat(store.privacy().tenants()).containsExactly(TENANT, OTHER_TENANT);
        store.privacy().expire(before(9), ALL);
        assertThat(store.privacy().tenants()).containsExactly(OTHER_TENANT);
    }
}
