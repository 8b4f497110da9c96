package dev.footfall.testkit.faulty;

import static dev.footfall.testkit.faulty.Filters.like;

import dev.footfall.event.EventFilter;
import dev.footfall.query.AggregateStore;
import dev.footfall.query.QuarterHourCount;
import dev.footfall.testkit.Events;
import dev.footfall.time.TimeRange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Wrong ways to count. */
final class AggregateFaults {

    static final List<Fault> ALL = List.of(
            fault(
                    "counts robots",
                    List.of("quartersWithEventsAreCountedInTheirOrder", Fault.IN_RANDOM_HISTORIES),
                    sound -> new Counting(
                            sound, filter -> like(filter).includingBots().build(), counts -> counts)),
            fault(
                    "counts whole quarters only",
                    List.of("aRangeMayBeginAndEndWithinAQuarter", Fault.IN_RANDOM_HISTORIES),
                    sound -> new Counting(sound, AggregateFaults::inWholeQuarters, counts -> counts)),
            fault(
                    "gives quarters in no order",
                    List.of("quartersWithEventsAreCountedInTheirOrder", Fault.IN_RANDOM_HISTORIES),
                    sound -> new Counting(sound, filter -> filter, AggregateFaults::reversed)),
            fault(
                    "counts hours",
                    List.of("quartersWithEventsAreCountedInTheirOrder", Fault.IN_RANDOM_HISTORIES),
                    sound -> new Counting(sound, filter -> filter, AggregateFaults::inHours)),
            fault(
                    "counts for all tenants",
                    List.of("anotherTenantsEventsAreNotCounted"),
                    sound -> new Counting(sound, filter -> EventFilter.of(Events.TENANT), counts -> counts)),
            fault("takes the last event for the first", List.of("theFirstEventIsTheEarliest"), LastForFirst::new));

    private AggregateFaults() {}

    private static Fault fault(String name, List<String> foundBy, Function<AggregateStore, AggregateStore> spoil) {
        return new Fault(name, foundBy, sound -> SpoiltStore.aggregates(sound, spoil.apply(sound.aggregates())));
    }

    private static EventFilter inWholeQuarters(EventFilter filter) {
        long from = QuarterHourCount.quarterHourOf(filter.range().from());
        long to = QuarterHourCount.quarterHourOf(filter.range().to());
        return like(filter)
                .range(new TimeRange(new QuarterHourCount(from, 0).start(), new QuarterHourCount(to, 0).start()))
                .build();
    }

    private static List<QuarterHourCount> reversed(List<QuarterHourCount> counts) {
        List<QuarterHourCount> reversed = new ArrayList<>(counts);
        Collections.reverse(reversed);
        return reversed;
    }

    private static List<QuarterHourCount> inHours(List<QuarterHourCount> counts) {
        return counts.stream()
                .map(count -> new QuarterHourCount(count.quarterHour() / 4 * 4, count.count()))
                .toList();
    }

    private record Counting(
            AggregateStore sound, UnaryOperator<EventFilter> asked, UnaryOperator<List<QuarterHourCount>> answered)
            implements AggregateStore {
        @Override
        public List<QuarterHourCount> countByQuarterHour(EventFilter filter) {
            return answered.apply(sound.countByQuarterHour(asked.apply(filter)));
        }

        @Override
        public Optional<Instant> firstEventAt(EventFilter filter) {
            return sound.firstEventAt(filter);
        }
    }

    private record LastForFirst(AggregateStore sound) implements AggregateStore {
        @Override
        public List<QuarterHourCount> countByQuarterHour(EventFilter filter) {
            return sound.countByQuarterHour(filter);
        }

        @Override
        public Optional<Instant> firstEventAt(EventFilter filter) {
            List<QuarterHourCount> counts = sound.countByQuarterHour(filter);
            return counts.isEmpty()
                    ? Optional.empty()
                    : Optional.of(counts.get(counts.size() - 1).start());
        }
    }
}
