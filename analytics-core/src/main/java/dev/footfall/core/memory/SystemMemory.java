package dev.footfall.core.memory;

import dev.footfall.system.Measurement;
import dev.footfall.system.Resolution;
import dev.footfall.time.TimeRange;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** What was measured, in the order in which it is read. */
final class SystemMemory {

    private record Key(Resolution resolution, Instant begin, String run) {

        static Key of(Measurement measurement) {
            return new Key(measurement.resolution(), measurement.begin(), measurement.run());
        }
    }

    private final TreeMap<Key, Measurement> kept = new TreeMap<>(
            Comparator.comparing(Key::resolution).thenComparing(Key::begin).thenComparing(Key::run));

    int put(List<Measurement> measurements) {
        measurements.forEach(measurement -> kept.put(Key.of(measurement), measurement));
        return kept.size();
    }

    List<Measurement> find(Resolution resolution, TimeRange range) {
        return kept.values().stream()
                .filter(measurement -> measurement.resolution() == resolution)
                .filter(measurement -> range.contains(measurement.begin()))
                .toList();
    }

    Optional<Instant> first(Resolution resolution) {
        return kept.keySet().stream()
                .filter(key -> key.resolution() == resolution)
                .map(Key::begin)
                .findFirst();
    }

    boolean prune(Resolution resolution, Instant before) {
        return kept.keySet()
                .removeIf(key -> key.resolution() == resolution && key.begin().isBefore(before));
    }

    void clear() {
        kept.clear();
    }
}
