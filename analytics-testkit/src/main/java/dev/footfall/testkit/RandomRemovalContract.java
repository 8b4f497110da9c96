package dev.footfall.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.footfall.AnalyticsStore;
import dev.footfall.Capability;
import dev.footfall.core.memory.InMemoryStore;
import dev.footfall.event.Event;
import dev.footfall.query.Dataset;
import dev.footfall.query.Filter;
import dev.footfall.query.Measure;
import dev.footfall.query.Slots;
import dev.footfall.query.StoreQuery;
import dev.footfall.testkit.Removals.Removal;
import dev.footfall.time.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Removes by chance what people did and what is too old, and expects the answers of a store that never had it. A
 * failure tells its seed, which {@value RandomHistoryContract#SEED_PROPERTY} chooses.
 */
@Needs(Capability.PRIVACY)
abstract class RandomRemovalContract extends StoreContract {

    private static final int HISTORIES = 2;
    private static final int EVENTS = 400;
    private static final int REMOVALS = 6;
    private static final int QUESTIONS = 25;

    private final List<Event> erased = new ArrayList<>();

    static LongStream seeds() {
        long first = Long.getLong(RandomHistoryContract.SEED_PROPERTY, 1);
        return LongStream.range(first, first + HISTORIES);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("dev.footfall.testkit.RandomRemovalContract#seeds")
    void afterRandomRemovalsTheStoreIsAsIfTheRestHadBeenAll(long seed) {
        Shuffled history = Shuffled.of(seed, EVENTS, TENANT, OTHER_TENANT).sometimesNameless();
        List<List<Event>> batches = history.batches(50);
        batches.subList(0, 6).forEach(store.events()::append);
        for (int i = 0; i < REMOVALS; i++) {
            List<Event> before = everything();
            if (!before.isEmpty()) {
                remove(seed, history.random(), Removals.next(history.random(), before), before);
            }
            assertAsIfTheRestHadBeenAll(seed, history);
            if (i == REMOVALS / 2) {
                batches.subList(6, batches.size()).forEach(store.events()::append);
            }
        }
        List<Event> before = everything();
        erased.forEach(this::append);
        assertThat(everything())
                .as("-D%s=%d", RandomHistoryContract.SEED_PROPERTY, seed)
                .isEqualTo(before);
        assertAsIfTheRestHadBeenAll(seed, history);
    }

    private List<Event> everything() {
        return Stream.of(TENANT, OTHER_TENANT)
                .flatMap(tenant -> allEvents(tenant).stream())
                .toList();
    }

    private void remove(long seed, Random random, Removal removal, List<Event> before) {
        int limit = 1 + random.nextInt(random.nextBoolean() ? 4 : 60);
        int times = random.nextInt(3) == 0 ? 1 + random.nextInt(3) : EVENTS;
        int sum = 0;
        boolean isOver = false;
        for (int i = 0; i < times && !isOver; i++) {
            int removed = removal.step().remove(store.privacy(), limit);
            assertThat(removed).isBetween(0, limit);
            sum += removed;
            isOver = removed < limit;
        }
        Set<Event> gone = new HashSet<>(before);
        everything().forEach(gone::remove);
        String description = "-D%s=%d: %s".formatted(RandomHistoryContract.SEED_PROPERTY, seed, removal);
        assertThat(gone).as(description).hasSize(sum);
        assertThat(removal.covered()).as(description).containsAll(gone);
        if (isOver) {
            assertThat(gone).as(description).isEqualTo(removal.covered());
        }
        if (removal.forGood()) {
            erased.addAll(gone);
        }
    }

    private void assertAsIfTheRestHadBeenAll(long seed, Shuffled history) {
        List<Event> rest = everything();
        try (AnalyticsStore reference = LimitedStore.without(new InMemoryStore(), lacking())) {
            reference.events().append(rest);
            assertThat(Derived.of(store, history.events()))
                    .as("-D%s=%d", RandomHistoryContract.SEED_PROPERTY, seed)
                    .isEqualTo(Derived.of(reference, history.events()));
            RandomAggregates questions = new RandomAggregates(history.random(), history.events(), datasets());
            for (int i = 0; i < QUESTIONS; i++) {
                assertSameAnswer(seed, questions.next(), reference);
            }
            for (Dataset dataset : datasets()) {
                assertThat(store.aggregates().span(TENANT, dataset))
                        .as("-D%s=%d: span of %s", RandomHistoryContract.SEED_PROPERTY, seed, dataset)
                        .isEqualTo(reference.aggregates().span(TENANT, dataset));
                assertSameAnswer(seed, count(dataset), reference);
            }
        }
    }

    private static StoreQuery count(Dataset dataset) {
        TimeRange always = new TimeRange(Instant.EPOCH, Instant.EPOCH.plus(Duration.ofDays(40_000)));
        List<Measure> measures = List.of(Measure.count("all"));
        return new StoreQuery(TENANT, dataset, always, Slots.NONE, measures, List.of(), Filter.ALL, true, List.of(), 1);
    }

    private void assertSameAnswer(long seed, StoreQuery query, AnalyticsStore reference) {
        StoreQuery all = query.order().isEmpty() ? SameAnswer.withoutLimit(query) : query;
        Difference.between(
                        store.aggregates().aggregate(all),
                        reference.aggregates().aggregate(all))
                .ifPresent(difference ->
                        fail("-D%s=%d: %s%n%s", RandomHistoryContract.SEED_PROPERTY, seed, query, difference));
    }

    private Set<Capability> lacking() {
        Set<Capability> lacking = EnumSet.allOf(Capability.class);
        lacking.removeAll(store.capabilities());
        return lacking;
    }
}
