package dev.footfall.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.access.Tenant;
import dev.footfall.event.Event;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RandomHistoryTest {

    private static List<List<Event>> batches(long seed) {
        RandomHistory history = new RandomHistory(
                new Random(seed), RandomEvents.seeded(seed).ofTenants(Events.TENANT, Tenant.of("globex")));
        return Stream.generate(history::nextBatch).limit(20).toList();
    }

    @Test
    void theSameSeedGivesTheSameHistoryAndQuestions() {
        List<List<Event>> batches = batches(1);
        assertThat(batches(1)).isEqualTo(batches).isNotEqualTo(batches(2));
        List<Event> events = batches.stream().flatMap(List::stream).toList();
        assertThat(questions(events, 5)).isEqualTo(questions(events, 5)).isNotEqualTo(questions(events, 6));
    }

    @Test
    void itRepeatsEventsAndForgesTheirIds() {
        List<Event> events = batches(1).stream().flatMap(List::stream).toList();
        long ids = events.stream().map(Event::id).distinct().count();
        assertThat(new HashSet<>(events)).hasSizeLessThan(events.size()).hasSizeGreaterThan((int) ids);
    }

    private static List<String> questions(List<Event> events, long seed) {
        RandomQuestions questions = new RandomQuestions(new Random(seed), events);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            texts.add(questions.next().text());
        }
        return texts;
    }
}
