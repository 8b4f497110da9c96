package dev.footfall.testkit.faulty;

import dev.footfall.AnalyticsStore;
import dev.footfall.access.Tenant;
import dev.footfall.event.Event;
import dev.footfall.session.Session;
import dev.footfall.session.SessionStore;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/** Wrong ways to keep sessions. */
final class SessionFaults {

    static final List<Fault> ALL = List.of(
            derived(
                    "counts repeated events in their session",
                    List.of(
                            "aRepeatedEventIsCountedOnce",
                            "threadsThatAppendTheSameEventsStoreEachOnce",
                            Fault.IN_RANDOM_HISTORIES),
                    (store, event) ->
                            Stream.of(Drafts.of(event).id(UUID.randomUUID()).toEvent())),
            derived(
                    "forgets late events",
                    List.of(
                            "aLateEventMovesTheStart",
                            "theOrderOfEventsAndBatchesMakesNoDifference",
                            Fault.IN_RANDOM_HISTORIES),
                    (store, event) -> sessionOf(store, event)
                            .filter(session -> event.occurredAt().isBefore(session.startedAt()))
                            .map(session -> Stream.<Event>empty())
                            .orElse(Stream.of(event))),
            derived(
                    "keeps a session as its first event left it",
                    List.of("aLaterEventMovesTheEnd", Fault.IN_RANDOM_HISTORIES),
                    (store, event) -> sessionOf(store, event).isPresent() ? Stream.empty() : Stream.of(event)),
            derived(
                    "takes robots into sessions",
                    List.of(
                            "robotsMakeNoSession",
                            "robotsChangeNoSession",
                            "aRobotInTheBatchChangesNothingForTheOthers",
                            Fault.IN_RANDOM_HISTORIES),
                    (store, event) -> Stream.of(Drafts.of(event).bot(false).toEvent())),
            derived(
                    "lets the first visitor have the session",
                    List.of("theGreatestVisitorHasTheSession"),
                    (store, event) -> Stream.of(Drafts.of(event)
                            .visitor(sessionOf(store, event)
                                    .map(Session::visitor)
                                    .orElse(event.visitor()))
                            .toEvent())),
            finding(
                    "does not find a session that ends when the time begins",
                    List.of("aVisitorsSessionIsFoundByAnyPartOfIt"),
                    sound -> new Searching(
                            sound, (session, from) -> session.endedAt().isAfter(from))),
            finding(
                    "gives sessions in no order",
                    List.of("aVisitorsSessionsComeInTheOrderOfTheirStartAndThenOfTheirIds"),
                    Unsorted::new));

    private SessionFaults() {}

    /** The sessions of a store that takes other events in than it was given. */
    private static Fault derived(
            String name, List<String> foundBy, BiFunction<AnalyticsStore, Event, Stream<Event>> taken) {
        return new Fault(name, foundBy, sound -> {
            Shadow shadow = Shadow.of(sound, taken);
            return SpoiltStore.sessions(sound, shadow.events(), shadow.store().sessions());
        });
    }

    private static Fault finding(String name, List<String> foundBy, Function<SessionStore, SessionStore> spoil) {
        return new Fault(
                name, foundBy, sound -> SpoiltStore.sessions(sound, sound.events(), spoil.apply(sound.sessions())));
    }

    private static Optional<Session> sessionOf(AnalyticsStore store, Event event) {
        return event.session() == null ? Optional.empty() : store.sessions().find(event.tenant(), event.session());
    }

    private record Searching(SessionStore sound, BiFunction<Session, Instant, Boolean> check) implements SessionStore {
        @Override
        public Optional<Session> find(Tenant tenant, String id) {
            return sound.find(tenant, id);
        }

        @Override
        public List<Session> findByVisitor(Tenant tenant, String visitor, Instant from, Instant to) {
            return sound.findByVisitor(tenant, visitor, from, to).stream()
                    .filter(session -> check.apply(session, from))
                    .toList();
        }
    }

    private record Unsorted(SessionStore sound) implements SessionStore {
        @Override
        public Optional<Session> find(Tenant tenant, String id) {
            return sound.find(tenant, id);
        }

        @Override
        public List<Session> findByVisitor(Tenant tenant, String visitor, Instant from, Instant to) {
            return List.copyOf(new HashSet<>(sound.findByVisitor(tenant, visitor, from, to)));
        }
    }
}
