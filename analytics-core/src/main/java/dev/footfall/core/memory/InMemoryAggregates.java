package dev.footfall.core.memory;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import dev.footfall.event.Event;
import dev.footfall.event.EventFilter;
import dev.footfall.query.AggregateStore;
import dev.footfall.query.QuarterHourCount;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

record InMemoryAggregates(Memory memory) implements AggregateStore {

    @Override
    public List<QuarterHourCount> countByQuarterHour(EventFilter filter) {
        Map<Long, Long> counts = memory.read(
                filter.tenant(),
                kept -> kept.events(filter, null)
                        .collect(groupingBy(
                                event -> QuarterHourCount.quarterHourOf(event.occurredAt()),
                                TreeMap::new,
                                counting())));
        return counts.entrySet().stream()
                .map(entry -> new QuarterHourCount(entry.getKey(), entry.getValue()))
                .toList();
    }

    @Override
    public Optional<Instant> firstEventAt(EventFilter filter) {
        return memory.read(
                filter.tenant(),
                kept -> kept.events(filter, null).map(Event::occurredAt).min(Comparator.naturalOrder()));
    }
}
