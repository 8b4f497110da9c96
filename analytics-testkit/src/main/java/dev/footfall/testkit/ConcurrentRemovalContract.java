package dev.footfall.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.AnalyticsStore;
import dev.footfall.Capability;
import dev.footfall.core.memory.InMemoryStore;
import dev.footfall.event.Event;
import dev.footfall.privacy.Expiry;
import dev.footfall.privacy.Subject;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is appended while something is removed. */
@Needs(Capability.PRIVACY)
abstract class ConcurrentRemovalContract extends StoreContract {

    private static final int WRITERS = 2;

    /** The same sessions, users, reports and devices are told of and removed from all the time. */
    @Test
    void whatIsAppendedMeanwhileIsCountedOnce() throws Exception {
        Shuffled history = Shuffled.of(11, 700, TENANT).sometimesNameless();
        List<List<Event>> batches = history.batches(10);
        AtomicInteger next = new AtomicInteger(20);
        batches.subList(0, 20).forEach(store.events()::append);
        Together.run(WRITERS + 1, thread -> () -> {
            if (thread == WRITERS) {
                return removeUntil(next, batches.size());
            }
            for (int i = next.getAndIncrement(); i < batches.size(); i = next.getAndIncrement()) {
                store.events().append(batches.get(i));
            }
            return thread;
        });
        assertAsIfTheRestHadBeenAll(history);
    }

    private int removeUntil(AtomicInteger next, int end) {
        int removed = 0;
        for (int round = 0; round == 0 || next.get() < end; round++) {
            removed += store.privacy().erase(Subject.user(TENANT, "user-" + round % 9), 7);
            removed += store.privacy().erase(Subject.visitor(TENANT, "visitor-" + round % 9), 5);
            Expiry expiry = new Expiry(TENANT, Events.NOON.plusSeconds(60L * round), Set.of(), Set.of());
            removed += store.privacy().expire(expiry, 3);
        }
        return removed;
    }

    private void assertAsIfTheRestHadBeenAll(Shuffled history) {
        Set<Capability> lacking = EnumSet.allOf(Capability.class);
        lacking.removeAll(store.capabilities());
        try (AnalyticsStore reference = LimitedStore.without(new InMemoryStore(), lacking)) {
            reference.events().append(allEvents(TENANT));
            assertThat(Derived.of(store, history.events())).isEqualTo(Derived.of(reference, history.events()));
        }
    }

    /** Whoever sends an event again while it is being erased does not bring it back. */
    @Test
    void anEventThatIsSentAgainWhileItIsErasedStaysAway() throws Exception {
        List<Event> events = Stream.iterate(1, number -> number + 1)
                .limit(60)
                .map(number -> Events.draft(number).user("ann").toEvent())
                .toList();
        store.events().append(events);
        Together.run(WRITERS + 1, thread -> () -> {
            if (thread == WRITERS) {
                return removeAll(4, () -> store.privacy().erase(Subject.user(TENANT, "ann"), 4));
            }
            for (int i = 0; i < events.size(); i += 10) {
                store.events().append(events.subList(i, i + 10));
            }
            return thread;
        });
        assertThat(allEvents(TENANT)).isEmpty();
        if (has(Capability.SESSIONS)) {
            assertThat(store.sessions().find(TENANT, "session")).isEmpty();
        }
    }

    /**
     * Whoever calls again until fewer are removed than asked for has removed all, and no more than asked for each time.
     */
    @Test
    void whatIsLeftIsRemovedThoughOthersRemoveMeanwhile() throws Exception {
        int events = 200;
        store.events()
                .append(IntStream.rangeClosed(1, events)
                        .mapToObj(number -> Events.draft(number).user("ann").toEvent())
                        .toList());
        Expiry expiry = new Expiry(TENANT, Events.NOON.plusSeconds(events + 1), Set.of(), Set.of());
        List<Integer> removed = Together.run(
                2,
                thread -> () -> thread == 0
                        ? removeAll(9, () -> store.privacy().erase(Subject.user(TENANT, "ann"), 9))
                        : removeAll(4, () -> store.privacy().expire(expiry, 4)));
        assertThat(removed.stream().collect(Collectors.summingInt(Integer::intValue)))
                .isEqualTo(events);
    }

    private int removeAll(int limit, IntSupplier some) {
        int sum = 0;
        int removed;
        do {
            removed = some.getAsInt();
            assertThat(removed).isBetween(0, limit);
            sum += removed;
        } while (removed == limit);
        assertThat(allEvents(TENANT)).isEmpty();
        return sum;
    }

    @Test
    void twoWhoRemoveTheSameRemoveItOnce() throws Exception {
        store.events().append(Events.events(1, 80));
        List<Integer> removed = Together.run(2, thread -> () -> {
            List<Integer> counts = new ArrayList<>();
            do {
                counts.add(
                        thread == 0
                                ? store.privacy().erase(Subject.visitor(TENANT, "visitor"), 9)
                                : store.privacy()
                                        .expire(
                                                new Expiry(TENANT, Events.NOON.plusSeconds(99), Set.of(), Set.of()),
                                                9));
            } while (counts.get(counts.size() - 1) > 0);
            return counts.stream().mapToInt(Integer::intValue).sum();
        });
        assertThat(removed.stream().collect(Collectors.summingInt(Integer::intValue)))
                .isEqualTo(80);
        assertThat(allEvents(TENANT)).isEmpty();
    }
}
