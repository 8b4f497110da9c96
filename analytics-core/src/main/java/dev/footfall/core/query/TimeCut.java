package dev.footfall.core.query;

import dev.footfall.query.Slots;
import dev.footfall.time.TimeRange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A range cut where the buckets of a calendar change.
 *
 * @param keys the buckets' keys of each slot, by its number
 */
record TimeCut(Slots.Cut slots, List<List<Object>> keys) {

    /** The cut; empty if it has more stretches than that. */
    static Optional<TimeCut> of(LocalCalendar calendar, TimeRange range, int maxStretches) {
        Map<List<Object>, Integer> numbers = new LinkedHashMap<>();
        List<Slots.Stretch> stretches = new ArrayList<>();
        Instant at = range.from();
        int last = -1;
        do {
            int slot = numbers.computeIfAbsent(calendar.keys(at), keys -> numbers.size());
            if (slot != last) {
                stretches.add(new Slots.Stretch(at, slot));
                last = slot;
            }
            at = calendar.end(at);
        } while (at.isBefore(range.to()) && stretches.size() <= maxStretches);
        if (stretches.size() > maxStretches) {
            return Optional.empty();
        }
        return Optional.of(new TimeCut(new Slots.Cut(stretches), List.copyOf(numbers.keySet())));
    }
}
