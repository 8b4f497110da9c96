package dev.footfall.testkit.faulty;

import dev.footfall.AnalyticsStore;
import dev.footfall.event.Event;
import dev.footfall.event.JsonObject;
import dev.footfall.report.Report;
import dev.footfall.testkit.Events;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** Wrong ways to keep reports. */
final class ReportFaults {

    private static final String ANY_ORDER = "theOrderOfEventsAndBatchesMakesNoDifference";

    private static final AtomicLong ARRIVALS = new AtomicLong();

    static final List<Fault> ALL = List.of(
            taking(
                    "takes the state that arrived last",
                    List.of("theLatestStateIsThePresentOne", "aBatchMayTellOfAReportSeveralTimes", ANY_ORDER),
                    (store, event) -> event.type().equals(Report.STATE_CHANGED)
                            ? Stream.of(inOrderOfArrival(event))
                            : Stream.of(event)),
            taking(
                    "takes the creation that arrived first",
                    List.of("theEarliestCreationTellsHowItCameAbout", ANY_ORDER),
                    (store, event) -> known(store, event)
                                    .filter(report -> report.creation() != null)
                                    .isPresent()
                            ? Stream.of(asChange(event))
                            : Stream.of(event)),
            taking(
                    "forgets a change of what it does not know",
                    List.of("aChangeMayArriveBeforeTheCreation", ANY_ORDER),
                    (store, event) -> event.type().equals(Report.STATE_CHANGED)
                                    && known(store, event).isEmpty()
                            ? Stream.empty()
                            : Stream.of(event)),
            taking(
                    "takes the state of its creation for none",
                    List.of("aCreationMakesAReport", "aChangeBeforeTheCreationGivesWayToItsState"),
                    (store, event) -> event.type().equals(Report.CREATED)
                            ? Stream.of(
                                    Drafts.of(event).metadata(JsonObject.EMPTY).toEvent())
                            : Stream.of(event)),
            taking(
                    "takes repeated events for news",
                    List.of("aRepeatedEventChangesNothing"),
                    (store, event) ->
                            Stream.of(Drafts.of(event).id(UUID.randomUUID()).toEvent())),
            taking(
                    "lets robots file reports",
                    List.of("robotsChangeNoReport", ANY_ORDER),
                    (store, event) -> Stream.of(Drafts.of(event).bot(false).toEvent())),
            taking(
                    "keeps the reports of all tenants together",
                    List.of("eachTenantHasReportsOfItsOwn", ANY_ORDER),
                    (store, event) ->
                            Stream.of(Drafts.of(event).tenant(Events.TENANT).toEvent())),
            taking(
                    "compares ids of events as signed numbers",
                    List.of(
                            "ofCreationsAtOneTimeTheSmallerIdAsUnsignedBytesCounts",
                            "ofStatesAtOneTimeTheGreaterIdAsUnsignedBytesCounts"),
                    (store, event) -> Stream.of(Drafts.of(event)
                            .id(new UUID(
                                    event.id().getMostSignificantBits() ^ Long.MIN_VALUE,
                                    event.id().getLeastSignificantBits()))
                            .toEvent())),
            taking(
                    "takes every asset for a report",
                    List.of("whatNobodyFiledIsNotFound"),
                    (store, event) -> Stream.of(asChange(event), event)));

    private ReportFaults() {}

    /** The reports of a store that takes other events in than it was given. */
    private static Fault taking(
            String name, List<String> foundBy, BiFunction<AnalyticsStore, Event, Stream<Event>> taken) {
        return new Fault(name, foundBy, sound -> {
            Shadow shadow = Shadow.of(sound, taken);
            return SpoiltStore.reports(sound, shadow.events(), shadow.store().reports());
        });
    }

    private static Optional<Report> known(AnalyticsStore store, Event event) {
        return event.asset() == null ? Optional.empty() : store.reports().find(event.tenant(), event.asset());
    }

    private static Event asChange(Event event) {
        return Drafts.of(event)
                .id(UUID.randomUUID())
                .type(Report.STATE_CHANGED)
                .metadata(
                        "state",
                        event.metadata().get("state") == null
                                ? Map.of("id", "?")
                                : event.metadata().get("state"))
                .toEvent();
    }

    private static Event inOrderOfArrival(Event event) {
        Instant tomorrow = Events.NOON.plus(Duration.ofDays(1));
        return Drafts.of(event)
                .occurredAt(tomorrow.plusMillis(ARRIVALS.incrementAndGet()))
                .toEvent();
    }
}
