package dev.footfall.testkit.faulty;

import dev.footfall.system.Measurement;
import dev.footfall.system.Resolution;
import dev.footfall.system.SystemStore;
import dev.footfall.time.TimeRange;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Does what another does; a fault changes one thing. */
class ForwardingSystem implements SystemStore {

    final SystemStore sound;

    ForwardingSystem(SystemStore sound) {
        this.sound = sound;
    }

    @Override
    public void put(List<Measurement> measurements) {
        sound.put(measurements);
    }

    @Override
    public void read(Resolution resolution, TimeRange range, Consumer<Measurement> reader) {
        sound.read(resolution, range, reader);
    }

    @Override
    public Optional<Instant> first(Resolution resolution) {
        return sound.first(resolution);
    }

    @Override
    public void prune(Resolution resolution, Instant before) {
        sound.prune(resolution, before);
    }
}
