package dev.footfall.testkit.faulty;

import dev.footfall.AnalyticsStore;
import dev.footfall.event.Event;
import dev.footfall.testkit.Events;
import dev.footfall.user.User;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** Wrong ways to know users. */
final class UserFaults {

    private static final String ANY_ORDER = "theOrderOfEventsAndBatchesMakesNoDifferenceToUsers";

    static final List<Fault> ALL = List.of(
            fault(
                    "sees a user first when the first event arrives",
                    List.of("aLateEventMovesTheFirstSight", "aBatchMayTellOfAUserSeveralTimes", ANY_ORDER),
                    (store, event) -> isKnown(store, event) ? Stream.empty() : Stream.of(event)),
            fault(
                    "takes visitors for users",
                    List.of("whoDidNothingIsNotKnown"),
                    (store, event) -> Stream.of(
                            event,
                            Drafts.of(event)
                                    .id(UUID.randomUUID())
                                    .user(event.visitor())
                                    .toEvent())),
            fault(
                    "takes a repeated event for news",
                    List.of("aRepeatedEventChangesNothing", "aBatchMayTellOfAUserSeveralTimes"),
                    (store, event) ->
                            Stream.of(Drafts.of(event).id(UUID.randomUUID()).toEvent())),
            fault(
                    "knows robots",
                    List.of("neitherARobotNorAnAlertMakesAUserKnown", ANY_ORDER),
                    (store, event) -> Stream.of(Drafts.of(event).bot(false).toEvent())),
            fault(
                    "takes an alert for a deed of its receiver",
                    List.of("neitherARobotNorAnAlertMakesAUserKnown", ANY_ORDER),
                    (store, event) -> Stream.of(Drafts.of(event)
                            .type(event.type().equals(User.ALERT_SENT) ? "alert opened" : event.type())
                            .toEvent())),
            fault(
                    "knows the users of all tenants together",
                    List.of("eachTenantHasUsersOfItsOwn", ANY_ORDER),
                    (store, event) ->
                            Stream.of(Drafts.of(event).tenant(Events.TENANT).toEvent())),
            fault(
                    "takes any signup for the one that tells",
                    List.of("theEarliestSignupThatSaysASourceTellsIt"),
                    (store, event) -> Stream.of(Drafts.of(event)
                            .detail(event.type().equals(User.SIGNUP) && event.detail() == null ? "?" : event.detail())
                            .toEvent())),
            fault(
                    "makes up a session for who has none",
                    List.of("whoHasNoSessionHasNotArrived"),
                    (store, event) -> Stream.of(Drafts.of(event)
                            .session(event.session() == null ? "?" : event.session())
                            .toEvent())),
            fault(
                    "compares ids of arrivals as signed numbers",
                    List.of("ofEventsAtOneTimeTheSmallerIdAsUnsignedBytesTells"),
                    (store, event) -> Stream.of(Drafts.of(event)
                            .id(new UUID(
                                    event.id().getMostSignificantBits() ^ Long.MIN_VALUE,
                                    event.id().getLeastSignificantBits()))
                            .toEvent())));

    private UserFaults() {}

    private static Fault fault(
            String name, List<String> foundBy, BiFunction<AnalyticsStore, Event, Stream<Event>> taken) {
        return new Fault(name, foundBy, sound -> {
            Shadow shadow = Shadow.of(sound, taken);
            return SpoiltStore.users(sound, shadow.events(), shadow.store().users());
        });
    }

    private static boolean isKnown(AnalyticsStore store, Event event) {
        return event.user() != null
                && store.users().find(event.tenant(), event.user()).isPresent();
    }
}
