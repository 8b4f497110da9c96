package dev.footfall.core.memory;

import dev.footfall.system.Measurement;
import dev.footfall.system.Resolution;
import dev.footfall.system.SystemStore;
import dev.footfall.time.TimeRange;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

record InMemorySystem(Memory memory) implements SystemStore {

    @Override
    public void put(List<Measurement> measurements) {
        memory.system(kept -> kept.put(measurements));
    }

    @Override
    public void read(Resolution resolution, TimeRange range, Consumer<Measurement> reader) {
        memory.system(kept -> kept.find(resolution, range)).forEach(reader);
    }

    @Override
    public Optional<Instant> first(Resolution resolution) {
        return memory.system(kept -> kept.first(resolution));
    }

    @Override
    public void prune(Resolution resolution, Instant before) {
        memory.system(kept -> kept.prune(resolution, before));
    }
}
