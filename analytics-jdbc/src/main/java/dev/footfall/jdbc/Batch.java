package dev.footfall.jdbc;

import dev.footfall.event.Appended;
import dev.footfall.event.Event;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** A batch to append: each event once, in the order of their keys, which keeps two batches from blocking each other. */
final class Batch {

    private final List<Event> given;
    private final Map<EventKey, Event> distinct = new TreeMap<>(EventKey.ORDER);

    Batch(List<Event> given) {
        this.given = List.copyOf(given);
        for (Event event : given) {
            distinct.putIfAbsent(EventKey.of(event), event);
        }
    }

    List<Event> events() {
        return List.copyOf(distinct.values());
    }

    List<Event> only(Set<EventKey> keys) {
        return distinct.entrySet().stream()
                .filter(entry -> keys.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    Set<EventKey> without(Set<EventKey> keys) {
        Set<EventKey> others = new HashSet<>(distinct.keySet());
        others.removeAll(keys);
        return others;
    }

    /**
     * What became of each event, when all are stored now but those that were known before.
     *
     * @param known those that are there
     * @param erased those that are not, and stay away
     */
    List<Appended> answer(Map<EventKey, Event> known, Set<EventKey> erased) {
        Map<EventKey, Event> stored = new LinkedHashMap<>(known);
        List<Appended> answer = new ArrayList<>(given.size());
        for (Event event : given) {
            if (erased.contains(EventKey.of(event))) {
                answer.add(new Appended(event, false));
                continue;
            }
            Event before = stored.putIfAbsent(EventKey.of(event), event);
            answer.add(before == null ? new Appended(event, true) : new Appended(before, false));
        }
        return answer;
    }
}
