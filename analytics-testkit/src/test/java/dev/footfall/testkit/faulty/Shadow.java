package dev.footfall.testkit.faulty;

import dev.footfall.AnalyticsStore;
import dev.footfall.core.memory.InMemoryStore;
import dev.footfall.event.Appended;
import dev.footfall.event.Event;
import dev.footfall.event.EventStore;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** A store that takes in other events than the sound one is given, for what is derived from them. */
record Shadow(AnalyticsStore store, EventStore events) {

    static Shadow of(AnalyticsStore sound, BiFunction<AnalyticsStore, Event, Stream<Event>> taken) {
        AnalyticsStore shadow = new InMemoryStore();
        return new Shadow(shadow, new ForwardingEvents(sound.events()) {
            @Override
            public List<Appended> append(List<Event> batch) {
                synchronized (shadow) {
                    batch.forEach(event -> taken.apply(shadow, event)
                            .forEach(other -> shadow.events().append(List.of(other))));
                    return super.append(batch);
                }
            }
        });
    }
}
