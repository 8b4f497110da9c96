package dev.footfall.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.Capability;
import dev.footfall.access.Tenant;
import dev.footfall.event.Event;
import dev.footfall.event.EventDraft;
import dev.footfall.user.User;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is known of a user after events came in. */
@Needs(Capability.USERS)
abstract class UserContract extends StoreContract {

    private static final UUID SMALLER = UUID.fromString("7fffffff-ffff-7fff-bfff-ffffffffffff");
    private static final UUID GREATER = UUID.fromString("80000000-0000-7000-8000-000000000000");

    private static EventDraft of(int number, String user) {
        return Events.draft(number).user(user);
    }

    private static EventDraft signup(int number, String user, @Nullable String source) {
        return of(number, user).type(User.SIGNUP).session(null).detail(source);
    }

    @Test
    void whoDidNothingIsNotKnown() {
        append(Events.event(1), of(2, "ann").toEvent());
        assertThat(store.users().find(TENANT, "bob")).isEmpty();
        assertThat(store.users().find(TENANT, "visitor")).isEmpty();
    }

    @Test
    void aUserIsFirstSeenWithTheFirstEvent() {
        appendEach(of(5, "ann"), of(9, "ann"));
        assertThat(store.users().find(TENANT, "ann"))
                .contains(new User(
                        TENANT,
                        "ann",
                        Events.NOON.plusSeconds(5),
                        new User.Arrival(Events.NOON.plusSeconds(5), Events.id(5), "session"),
                        null));
    }

    @Test
    void aLateEventMovesTheFirstSight() {
        appendEach(
                of(5, "ann").session("second"),
                of(2, "ann").session("first"),
                of(9, "ann").session("third"));
        User ann = user("ann");
        assertThat(ann.firstSeen()).isEqualTo(Events.NOON.plusSeconds(2));
        assertThat(ann.arrival()).isEqualTo(new User.Arrival(Events.NOON.plusSeconds(2), Events.id(2), "first"));
    }

    @Test
    void whoHasNoSessionHasNotArrived() {
        appendEach(of(1, "ann").session(null));
        assertThat(user("ann").arrival()).isNull();
        appendEach(of(7, "ann").session("s"));
        assertThat(user("ann").firstSeen()).isEqualTo(Events.NOON.plusSeconds(1));
        assertThat(user("ann").arrival()).isEqualTo(new User.Arrival(Events.NOON.plusSeconds(7), Events.id(7), "s"));
    }

    @Test
    void theEarliestSignupThatSaysASourceTellsIt() {
        appendEach(
                signup(5, "ann", "paid"),
                signup(1, "ann", null),
                signup(3, "ann", "email"),
                of(4, "ann").detail("x"));
        assertThat(user("ann").signup()).isEqualTo(new User.Signup(Events.NOON.plusSeconds(3), Events.id(3), "email"));
        assertThat(user("ann").firstSeen()).isEqualTo(Events.NOON.plusSeconds(1));
    }

    @Test
    void ofEventsAtOneTimeTheSmallerIdAsUnsignedBytesTells() {
        EventDraft smaller = of(1, "ann").id(SMALLER).session("smaller");
        EventDraft greater = of(1, "ann").id(GREATER).session("greater");
        appendEach(greater.copy(), smaller.copy());
        assertThat(user("ann").arrival()).isEqualTo(new User.Arrival(Events.NOON.plusSeconds(1), SMALLER, "smaller"));
        appendEach(
                signup(1, "bob", "paid").id(SMALLER).tenant(OTHER_TENANT),
                signup(1, "bob", "email").id(GREATER).tenant(OTHER_TENANT));
        assertThat(store.users().find(OTHER_TENANT, "bob").map(User::signup))
                .contains(new User.Signup(Events.NOON.plusSeconds(1), SMALLER, "paid"));
    }

    @Test
    void aRepeatedEventChangesNothing() {
        append(of(5, "ann").toEvent());
        append(of(5, "ann").occurredAt(Events.NOON).toEvent());
        append(of(5, "forged").toEvent());
        assertThat(user("ann").firstSeen()).isEqualTo(Events.NOON.plusSeconds(5));
        assertThat(store.users().find(TENANT, "forged")).isEmpty();
    }

    @Test
    void aBatchMayTellOfAUserSeveralTimes() {
        append(
                of(5, "ann").toEvent(),
                of(2, "ann").session("first").toEvent(),
                of(3, "bob").toEvent(),
                of(2, "ann").occurredAt(Events.NOON).toEvent());
        assertThat(user("ann").firstSeen()).isEqualTo(Events.NOON.plusSeconds(2));
        assertThat(user("bob").firstSeen()).isEqualTo(Events.NOON.plusSeconds(3));
    }

    @Test
    void neitherARobotNorAnAlertMakesAUserKnown() {
        append(
                of(1, "ann").bot(true).toEvent(),
                of(2, "bob").type(User.ALERT_SENT).toEvent(),
                of(3, "cem").type("alert opened").toEvent());
        assertThat(store.users().find(TENANT, "ann")).isEmpty();
        assertThat(store.users().find(TENANT, "bob")).isEmpty();
        assertThat(store.users().find(TENANT, "cem")).isPresent();
    }

    @Test
    void eachTenantHasUsersOfItsOwn() {
        append(of(5, "ann").toEvent(), of(2, "ann").tenant(OTHER_TENANT).toEvent());
        assertThat(user("ann").firstSeen()).isEqualTo(Events.NOON.plusSeconds(5));
        assertThat(store.users().find(OTHER_TENANT, "ann").map(User::tenant)).contains(OTHER_TENANT);
        assertThat(store.users().find(Tenant.of("initech"), "ann")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("dev.footfall.testkit.AwkwardText#all")
    void awkwardTextIsKept(String text) {
        append(of(1, text).session(text).toEvent(), signup(2, text, text).toEvent());
        assertThat(user(text).arrival()).isEqualTo(new User.Arrival(Events.NOON.plusSeconds(1), Events.id(1), text));
        assertThat(user(text).signup()).isEqualTo(new User.Signup(Events.NOON.plusSeconds(2), Events.id(2), text));
    }

    @ParameterizedTest
    @CsvSource({"11, 7", "12, 25", "13, 100", "14, 400"})
    void theOrderOfEventsAndBatchesMakesNoDifferenceToUsers(long seed, int batch) {
        Shuffled history = Shuffled.of(seed, 400, TENANT, OTHER_TENANT);
        history.batches(batch).forEach(store.events()::append);
        Map<Tenant, Map<String, User>> expected = new HashMap<>();
        for (Event event : history.events()) {
            User.of(event)
                    .ifPresent(user -> expected.computeIfAbsent(event.tenant(), tenant -> new HashMap<>())
                            .merge(user.id(), user, User::merge));
        }
        assertThat(expected.keySet()).hasSize(2);
        expected.forEach((tenant, users) -> users.forEach(
                (id, user) -> assertThat(store.users().find(tenant, id)).contains(user)));
    }

    private User user(String id) {
        return store.users().find(TENANT, id).orElseThrow(() -> new AssertionError("user " + id + " is not known"));
    }
}
