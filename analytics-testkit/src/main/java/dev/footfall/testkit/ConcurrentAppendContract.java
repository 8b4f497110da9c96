package dev.footfall.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.Capability;
import dev.footfall.event.Appended;
import dev.footfall.event.Event;
import dev.footfall.event.EventFilter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** What many threads see of each other. */
abstract class ConcurrentAppendContract extends StoreContract {

    private static final int THREADS = 8;
    private static final int EVENTS = 300;
    private static final int BATCH = 25;

    @Test
    void threadsThatAppendTheSameEventsStoreEachOnce() throws Exception {
        List<List<Appended>> answers = Together.run(THREADS, thread -> () -> appendShuffled(thread));

        assertThat(allEvents(TENANT)).containsExactlyInAnyOrderElementsOf(Events.events(1, EVENTS));
        assertThat(timesNew(answers))
                .hasSize(EVENTS)
                .allSatisfy((id, times) -> assertThat(times).isEqualTo(1));
        if (has(Capability.SESSIONS)) {
            assertThat(store.sessions().find(TENANT, "session"))
                    .hasValueSatisfying(session -> assertThat(session.events()).isEqualTo(EVENTS));
        }
    }

    @Test
    void theFirstCommittedOfDifferentEventsWithOneIdIsEveryonesAnswer() throws Exception {
        List<Event> answers =
                Together.run(THREADS, thread -> () -> appendOne(Events.draft(1).asset("offer " + thread)));
        assertThat(allEvents(TENANT)).hasSize(1);
        assertThat(answers).containsOnly(allEvents(TENANT).get(0));
    }

    @Test
    void nobodySeesHalfABatch() throws Exception {
        AtomicBoolean writing = new AtomicBoolean(true);
        Together.run(2, thread -> () -> {
            if (thread == 0) {
                return appendInBatches(writing);
            }
            do {
                assertOnlyWholeBatchesAreSeen();
            } while (writing.get());
            return thread;
        });
        assertOnlyWholeBatchesAreSeen();
        assertThat(allEvents(TENANT)).hasSize(EVENTS);
    }

    private List<Appended> appendShuffled(int seed) {
        List<Event> events = new ArrayList<>(Events.events(1, EVENTS));
        Collections.shuffle(events, new Random(seed));
        List<Appended> answers = new ArrayList<>();
        for (int i = 0; i < EVENTS; i += BATCH) {
            answers.addAll(store.events().append(events.subList(i, i + BATCH)));
        }
        return answers;
    }

    private static Map<UUID, Integer> timesNew(List<List<Appended>> answers) {
        Map<UUID, Integer> times = new HashMap<>();
        answers.forEach(thread ->
                thread.forEach(appended -> times.merge(appended.event().id(), appended.isNew() ? 1 : 0, Integer::sum)));
        return times;
    }

    private int appendInBatches(AtomicBoolean writing) {
        try {
            for (int first = 1; first <= EVENTS; first += BATCH) {
                store.events().append(Events.events(first, first + BATCH - 1));
            }
            return EVENTS;
        } finally {
            writing.set(false);
        }
    }

    private void assertOnlyWholeBatchesAreSeen() {
        EventFilter filter = EventFilter.of(TENANT);
        assertThat(store.events().find(filter, null, ALL).events().size() % BATCH)
                .as("events beyond the last whole batch")
                .isZero();
        assertThat(counted(filter) % BATCH)
                .as("counted events beyond the last whole batch")
                .isZero();
        if (!has(Capability.SESSIONS)) {
            return;
        }
        store.sessions()
                .find(TENANT, "session")
                .ifPresent(session -> assertThat(session.events() % BATCH)
                        .as("events of the session beyond the last whole batch")
                        .isZero());
    }
}
