package dev.footfall.testkit.faulty;

import dev.footfall.AnalyticsStore;
import dev.footfall.event.Event;
import dev.footfall.session.Session;
import dev.footfall.visitor.TrafficSource;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** Wrong ways to tell how sessions began. */
final class EntryFaults {

    private static final String ANY_ORDER = "theOrderOfEventsAndBatchesMakesNoDifferenceToEntries";

    static final List<Fault> ALL = List.of(
            fault(
                    "takes the first event for the entry, page or not",
                    List.of("theFirstPageViewTellsHowASessionBegan", "withoutAPageViewTheFirstEventDoes"),
                    (store, event) -> Stream.of(Drafts.of(event)
                            .type(event.type().equals(Session.PAGE_VIEW) ? "page seen" : event.type())
                            .toEvent())),
            fault(
                    "takes what arrived first for the entry",
                    List.of("theFirstPageViewTellsHowASessionBegan", "withoutAPageViewTheFirstEventDoes"),
                    (store, event) -> Stream.of(
                            known(store, event)
                                    ? Drafts.of(event)
                                            .occurredAt(event.occurredAt().plusSeconds(3_600))
                                            .toEvent()
                                    : event)),
            fault(
                    "looks for a source until it finds one",
                    List.of("anEntryThatTellsNothingWasDirect"),
                    (store, event) -> event.source() == null ? Stream.empty() : Stream.of(event)),
            fault(
                    "compares ids of entries as signed numbers",
                    List.of("ofPageViewsAtOneTimeTheSmallerIdAsUnsignedBytesCounts"),
                    (store, event) -> Stream.of(Drafts.of(event)
                            .id(new UUID(
                                    event.id().getMostSignificantBits() ^ Long.MIN_VALUE,
                                    event.id().getLeastSignificantBits()))
                            .toEvent())),
            fault(
                    "counts pages as often as they are sent",
                    List.of("pageViewsAndInteractionsAreCounted"),
                    (store, event) ->
                            Stream.of(Drafts.of(event).id(UUID.randomUUID()).toEvent())),
            fault(
                    "lets the last user have the session",
                    List.of("theGreatestUserByCodePointsHasTheSession", ANY_ORDER),
                    (store, event) -> Stream.of(Drafts.of(event)
                            .user(event.user() == null ? null : "last")
                            .toEvent())),
            fault(
                    "takes the visitor for the user",
                    List.of("aSessionNeedNotHaveAUser", ANY_ORDER),
                    (store, event) -> Stream.of(Drafts.of(event)
                            .user(Objects.requireNonNullElse(event.user(), event.visitor()))
                            .toEvent())),
            fault(
                    "forgets sources",
                    List.of(
                            "theFirstPageViewTellsHowASessionBegan",
                            "withoutAPageViewTheFirstEventDoes",
                            "ofPageViewsAtOneTimeTheSmallerIdAsUnsignedBytesCounts",
                            ANY_ORDER),
                    (store, event) -> Stream.of(
                            Drafts.of(event).source(TrafficSource.DIRECT).toEvent())));

    private EntryFaults() {}

    private static Fault fault(
            String name, List<String> foundBy, BiFunction<AnalyticsStore, Event, Stream<Event>> taken) {
        return new Fault(name, foundBy, sound -> {
            Shadow shadow = Shadow.of(sound, taken);
            return SpoiltStore.sessions(sound, shadow.events(), shadow.store().sessions());
        });
    }

    private static boolean known(AnalyticsStore store, Event event) {
        return event.session() != null
                && store.sessions().find(event.tenant(), event.session()).isPresent();
    }
}
