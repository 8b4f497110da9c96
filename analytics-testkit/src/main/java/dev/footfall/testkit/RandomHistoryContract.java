package dev.footfall.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.AnalyticsStore;
import dev.footfall.core.memory.InMemoryStore;
import dev.footfall.event.Event;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Puts random histories, and random questions after each batch of them, to the store and to the in-memory reference,
 * and expects the same answers. A failure tells its seed; the system property {@value #SEED_PROPERTY} chooses the first
 * seed.
 */
public abstract class RandomHistoryContract extends StoreContract {

    /** Sets the seed of the first history. */
    public static final String SEED_PROPERTY = "footfall.testkit.seed";

    private static final int HISTORIES = 6;
    private static final int BATCHES = 8;
    private static final int QUESTIONS_AFTER_EACH = 40;

    static LongStream seeds() {
        long first = Long.getLong(SEED_PROPERTY, 1);
        return LongStream.range(first, first + HISTORIES);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("dev.footfall.testkit.RandomHistoryContract#seeds")
    void aRandomHistoryHasTheAnswersOfTheReference(long seed) {
        Random random = new Random(seed);
        RandomHistory history =
                new RandomHistory(random, RandomEvents.seeded(seed).ofTenants(TENANT, OTHER_TENANT));
        try (AnalyticsStore reference = new InMemoryStore()) {
            for (int batch = 0; batch < BATCHES; batch++) {
                List<Event> events = history.nextBatch();
                assertSameAnswer(
                        seed,
                        reference,
                        new Question(
                                "append " + events.size() + " events",
                                asked -> asked.events().append(events)));
                RandomQuestions questions = new RandomQuestions(random, history.events());
                for (int i = 0; i < QUESTIONS_AFTER_EACH; i++) {
                    Question question = questions.next();
                    if (question.canBeAskedOf(store)) {
                        assertSameAnswer(seed, reference, question);
                    }
                }
            }
        }
    }

    private void assertSameAnswer(long seed, AnalyticsStore reference, Question question) {
        assertThat(question.ask(store))
                .as("-D%s=%d: %s", SEED_PROPERTY, seed, question)
                .isEqualTo(question.ask(reference));
    }
}
