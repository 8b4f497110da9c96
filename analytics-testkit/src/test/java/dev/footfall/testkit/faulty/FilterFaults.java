package dev.footfall.testkit.faulty;

import static dev.footfall.testkit.faulty.Filters.like;

import dev.footfall.event.Event;
import dev.footfall.event.EventCursor;
import dev.footfall.event.EventFilter;
import dev.footfall.event.EventFilterBuilder;
import dev.footfall.event.EventPage;
import dev.footfall.event.EventStore;
import dev.footfall.event.JsonObject;
import dev.footfall.time.TimeRange;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Wrong ways to understand a filter. */
final class FilterFaults {

    private static final String EDGES = "aRangeBeginsWithItsFirstMillisecondAndEndsBeforeItsLast";

    static final List<Fault> ALL = List.of(
            fault(
                    "includes the end of a range",
                    List.of(EDGES, Fault.IN_RANDOM_HISTORIES),
                    filter -> like(filter)
                            .range(new TimeRange(
                                    filter.range().from(), filter.range().to().plusMillis(1)))),
            fault(
                    "excludes the start of a range",
                    List.of(EDGES, Fault.IN_RANDOM_HISTORIES),
                    filter -> like(filter).range(withoutStart(filter.range()))),
            fault(
                    "lets robots through",
                    List.of("whatRobotsDidIsLeftOutUnlessAskedFor", Fault.IN_RANDOM_HISTORIES),
                    filter -> like(filter).includingBots()),
            fault(
                    "forgets the user when an asset is asked for",
                    List.of("allConditionsMustHold"),
                    filter ->
                            filter.asset() == null ? like(filter) : like(filter).user(null)),
            fault(
                    "lets events without a workspace through",
                    List.of("eventsWithoutAWorkspaceAreInNone", Fault.IN_RANDOM_HISTORIES),
                    filter -> like(filter).workspaces(Set.of()),
                    (filter, event) -> event.workspace() == null
                            || filter.workspaces().isEmpty()
                            || filter.workspaces().contains(event.workspace())),
            fault(
                    "ignores the case of an asset",
                    List.of("anAssetIsToldFromTheOthers"),
                    filter -> like(filter).asset(null),
                    (filter, event) -> filter.asset() == null || filter.asset().equalsIgnoreCase(event.asset())),
            fault(
                    "ignores the device",
                    List.of("aDeviceIsToldFromTheOthers", "allConditionsMustHold", Fault.IN_RANDOM_HISTORIES),
                    filter -> like(filter).device(null)),
            fault(
                    "takes an origin for a prefix",
                    List.of("anOriginIsTheWholeOriginOfTheReferer", Fault.IN_RANDOM_HISTORIES),
                    filter -> like(filter).refererOrigin(null),
                    (filter, event) -> filter.refererOrigin() == null
                            || (event.referer() != null && event.referer().startsWith(filter.refererOrigin()))),
            fault(
                    "compares metadata value by value",
                    List.of("metadataContains", Fault.IN_RANDOM_HISTORIES),
                    filter -> like(filter).metadata(JsonObject.EMPTY),
                    (filter, event) -> event.metadata()
                            .asMap()
                            .entrySet()
                            .containsAll(filter.metadata().asMap().entrySet())),
            fault(
                    "takes null for nothing in metadata",
                    List.of("metadataContains"),
                    filter -> like(filter).metadata(withoutNulls(filter.metadata()))));

    private FilterFaults() {}

    private static Fault fault(String name, List<String> foundBy, Function<EventFilter, EventFilterBuilder> spoil) {
        return fault(name, foundBy, spoil, (filter, event) -> true);
    }

    /** The check is put to what the spoilt filter lets through. */
    private static Fault fault(
            String name,
            List<String> foundBy,
            Function<EventFilter, EventFilterBuilder> spoil,
            BiPredicate<EventFilter, Event> check) {
        return new Fault(
                name, foundBy, sound -> SpoiltStore.events(sound, new Misreading(sound.events(), spoil, check)));
    }

    private static TimeRange withoutStart(TimeRange range) {
        Instant from = range.from().plusMillis(1);
        return from.isAfter(range.to()) ? range : new TimeRange(from, range.to());
    }

    private static JsonObject withoutNulls(JsonObject metadata) {
        return metadata.asMap().containsValue(null) ? JsonObject.EMPTY : metadata;
    }

    private static final class Misreading extends ForwardingEvents {
        private final Function<EventFilter, EventFilterBuilder> spoil;
        private final BiPredicate<EventFilter, Event> check;

        Misreading(
                EventStore sound,
                Function<EventFilter, EventFilterBuilder> spoil,
                BiPredicate<EventFilter, Event> check) {
            super(sound);
            this.spoil = spoil;
            this.check = check;
        }

        @Override
        public EventPage find(EventFilter filter, @Nullable EventCursor after, int limit) {
            EventFilter misread = spoil.apply(filter).build();
            List<Event> events = sound.find(misread, after, Integer.MAX_VALUE).events().stream()
                    .filter(event -> check.test(filter, event))
                    .toList();
            return events.size() <= limit
                    ? new EventPage(events, null)
                    : new EventPage(events.subList(0, limit), EventCursor.after(events.get(limit - 1)));
        }
    }
}
