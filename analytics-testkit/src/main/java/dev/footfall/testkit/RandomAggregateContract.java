package dev.footfall.testkit;

import static org.assertj.core.api.Assertions.fail;

import dev.footfall.AnalyticsStore;
import dev.footfall.core.memory.InMemoryStore;
import dev.footfall.core.query.Answers;
import dev.footfall.event.Event;
import dev.footfall.query.AggregateQuery;
import dev.footfall.query.StoreQuery;
import dev.footfall.time.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Puts random questions about numbers to the store and to the in-memory reference, and expects the same answers but for
 * what additions of fractions may differ in. A failure tells its seed, which
 * {@value RandomHistoryContract#SEED_PROPERTY} chooses.
 */
abstract class RandomAggregateContract extends StoreContract {

    private static final int WORLDS = 4;
    private static final int EVENTS = 1_000;
    private static final int QUESTIONS = 500;
    private static final int LOCAL_QUESTIONS = 100;

    /** Each with something about the calendar. */
    private static final List<Instant> STARTS = List.of(
            Instant.parse("2026-03-27T00:00:00Z"),
            Instant.parse("2026-10-23T00:00:00Z"),
            Instant.parse("2020-12-29T00:00:00Z"),
            Instant.parse("2028-02-27T00:00:00Z"));

    static LongStream seeds() {
        long first = Long.getLong(RandomHistoryContract.SEED_PROPERTY, 1);
        return LongStream.range(first, first + WORLDS);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("dev.footfall.testkit.RandomAggregateContract#seeds")
    void aRandomQuestionHasTheAnswerOfTheReference(long seed) {
        Random random = new Random(seed);
        Instant start = STARTS.get(Math.floorMod(seed, STARTS.size()));
        List<Event> events = RandomEvents.seeded(seed)
                .ofTenants(TENANT, OTHER_TENANT)
                .during(new TimeRange(start, start.plus(Duration.ofDays(5))))
                .next(EVENTS);
        try (AnalyticsStore reference = new InMemoryStore()) {
            for (int first = 0; first < EVENTS; first += 250) {
                store.events().append(events.subList(first, first + 250));
                reference.events().append(events.subList(first, first + 250));
            }
            RandomAggregates questions = new RandomAggregates(random, events, datasets());
            for (int i = 0; i < QUESTIONS; i++) {
                assertSameAnswer(seed, questions.next(), reference);
            }
            Answers answers = new Answers(store.aggregates());
            Answers expected = new Answers(reference.aggregates());
            for (int i = 0; i < LOCAL_QUESTIONS; i++) {
                assertSameAnswer(seed, questions.nextLocal(), answers, expected);
            }
        }
    }

    private void assertSameAnswer(long seed, StoreQuery query, AnalyticsStore reference) {
        SameAnswer.expect(store.aggregates(), reference.aggregates(), query, description(seed, query));
    }

    private static void assertSameAnswer(long seed, AggregateQuery query, Answers answers, Answers expected) {
        Difference.betweenLists(
                        answers.ask(query, "asker").rows(),
                        expected.ask(query, "asker").rows())
                .ifPresent(difference -> fail("%s%n%s", description(seed, query), difference));
    }

    private static String description(long seed, Object query) {
        return "-D%s=%d: %s".formatted(RandomHistoryContract.SEED_PROPERTY, seed, query);
    }
}
