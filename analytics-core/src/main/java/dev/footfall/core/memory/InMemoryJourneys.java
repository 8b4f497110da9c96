package dev.footfall.core.memory;

import dev.footfall.journey.JourneyEvent;
import dev.footfall.journey.JourneyQuery;
import dev.footfall.journey.JourneyStore;
import java.util.List;
import java.util.function.Consumer;

record InMemoryJourneys(Memory memory) implements JourneyStore {

    @Override
    public void read(JourneyQuery question, Consumer<JourneyEvent> reader) {
        List<JourneyEvent> all = memory.read(question.tenant(), kept -> kept.journeys(question));
        all.forEach(reader);
    }
}
