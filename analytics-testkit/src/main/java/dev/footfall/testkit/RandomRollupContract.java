package dev.footfall.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.AnalyticsStore;
import dev.footfall.Capability;
import dev.footfall.core.memory.InMemoryStore;
import dev.footfall.event.Appended;
import dev.footfall.event.Event;
import dev.footfall.query.Dataset;
import dev.footfall.query.StoreQuery;
import dev.footfall.query.StoreRow;
import dev.footfall.testkit.Removals.Removal;
import dev.footfall.time.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Lets events come and go by chance and rolls up now and then, some of it or all, and expects after each step the
 * answers of a reference that has the same events; and that no stamp stands for two different answers. A failure tells
 * its seed, which {@value RandomHistoryContract#SEED_PROPERTY} chooses.
 */
@Needs(Capability.ROLLUPS)
abstract class RandomRollupContract extends StoreContract {

    private static final int WORLDS = 6;
    private static final int STEPS = 40;
    private static final int QUESTIONS = 16;
    private static final int STAMPED = 4;

    private static final List<Instant> STARTS = List.of(
            Instant.parse("2026-03-28T18:00:00Z"),
            Instant.parse("2025-12-31T03:00:00Z"),
            Instant.EPOCH,
            Instant.parse("2024-02-28T23:50:00Z"),
            Instant.parse("9999-12-29T00:00:00Z"),
            Instant.parse("2026-10-24T22:00:00Z"));

    private static final List<Duration> LENGTHS =
            List.of(Duration.ofHours(2), Duration.ofHours(30), Duration.ofDays(3));

    private final Map<Stamped, List<StoreRow>> stamped = new HashMap<>();
    private AnalyticsStore reference = new InMemoryStore();

    private record Stamped(StoreQuery query, String stamp) {}

    static LongStream seeds() {
        long first = Long.getLong(RandomHistoryContract.SEED_PROPERTY, 1);
        return LongStream.range(first, first + WORLDS);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("dev.footfall.testkit.RandomRollupContract#seeds")
    void whateverWasRolledUpTheAnswersAreThoseOfTheEvents(long seed) {
        Random random = new Random(seed);
        Instant start = STARTS.get(Math.floorMod(seed, STARTS.size()));
        Duration length = LENGTHS.get(Math.floorMod(seed, LENGTHS.size()));
        RandomHistory history = new RandomHistory(
                random,
                RandomEvents.seeded(seed)
                        .ofTenants(TENANT, OTHER_TENANT)
                        .during(new TimeRange(start, start.plus(length))));
        while (history.events().size() < 30) {
            append(history.nextBatch());
        }
        List<StoreQuery> again = questions(random, history, STAMPED);
        List<StoreQuery> questions = new ArrayList<>();
        for (int step = 0; step < STEPS; step++) {
            String done = "-D%s=%d, step %d: %s"
                    .formatted(RandomHistoryContract.SEED_PROPERTY, seed, step, step(random, history));
            if (step % 5 == 0) {
                questions = questions(random, history, 3 * QUESTIONS);
            }
            Collections.shuffle(questions, random);
            for (StoreQuery query : questions.subList(0, QUESTIONS)) {
                SameAnswer.expect(store.aggregates(), reference.aggregates(), query, done + ": " + query);
            }
            for (StoreQuery query : again) {
                assertStampTellsTheAnswer(query, done);
            }
        }
        reference.close();
    }

    private String step(Random random, RandomHistory history) {
        return switch (random.nextInt(12)) {
            case 0 -> {
                store.rollups().renew();
                yield "give up all rollups";
            }
            case 1 -> rebuild();
            case 2, 3 -> remove(random, history);
            case 4, 5, 6, 7, 8 -> roll(random, history);
            default -> {
                append(history.nextBatch());
                yield "append";
            }
        };
    }

    private String rebuild() {
        if (has(Capability.REBUILD)) {
            store.rebuild();
        }
        return "make anew what is derived";
    }

    private void append(List<Event> batch) {
        reference
                .events()
                .append(store.events().append(batch).stream()
                        .filter(Appended::isNew)
                        .map(Appended::event)
                        .toList());
    }

    private String roll(Random random, RandomHistory history) {
        Instant until = random.nextInt(3) == 0
                ? RandomPick.one(random, history.events()).occurredAt()
                : RolledContract.LATEST;
        int most = random.nextBoolean() ? 1_000 : 1 + random.nextInt(3);
        int rolled = store.rollups().roll(until, most);
        assertThat(rolled).isBetween(0, most);
        if (rolled < most) {
            assertThat(store.rollups().roll(until, 1)).as("what is left of it").isZero();
        }
        return "roll up " + most + " days until " + until;
    }

    /** In part only, now and then. */
    private String remove(Random random, RandomHistory history) {
        if (!has(Capability.PRIVACY)) {
            return "remove nothing";
        }
        Removal removal = Removals.next(random, history.events());
        removal.step().remove(store.privacy(), random.nextBoolean() ? 1_000 : 1 + random.nextInt(5));
        AnalyticsStore rest = new InMemoryStore();
        rest.events()
                .append(Stream.of(TENANT, OTHER_TENANT)
                        .flatMap(tenant -> allEvents(tenant).stream())
                        .toList());
        reference.close();
        reference = rest;
        return removal.toString();
    }

    private static List<StoreQuery> questions(Random random, RandomHistory history, int count) {
        PlainQuestions plain = new PlainQuestions(random, history.events());
        RandomAggregates any = new RandomAggregates(random, history.events(), List.of(Dataset.EVENT, Dataset.PART));
        List<StoreQuery> questions = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            questions.add(i % 4 == 0 ? any.next() : plain.next());
        }
        return questions;
    }

    /** Whoever knows an answer and its stamp need not ask again while the stamp is the same. */
    private void assertStampTellsTheAnswer(StoreQuery query, String done) {
        StoreQuery human = withoutRobots(query);
        Optional<String> stamp = store.rollups().stamp(query.tenant(), query.range());
        if (stamp.isPresent()) {
            List<StoreRow> answer = reference.aggregates().aggregate(human);
            List<StoreRow> known = stamped.putIfAbsent(new Stamped(human, stamp.get()), answer);
            if (known != null) {
                assertThat(Difference.between(answer, known))
                        .as("%s: difference between two answers of stamp %s to %s", done, stamp.get(), human)
                        .isEmpty();
            }
        }
    }

    /** And with all groups, of which any might be given otherwise. */
    private static StoreQuery withoutRobots(StoreQuery query) {
        return new StoreQuery(
                query.tenant(),
                query.dataset(),
                query.range(),
                query.slots(),
                query.measures(),
                query.dimensions(),
                query.filter(),
                false,
                List.of(),
                Integer.MAX_VALUE);
    }
}
