package dev.footfall.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.footfall.AnalyticsStore;
import dev.footfall.Capability;
import dev.footfall.core.memory.InMemoryStore;
import dev.footfall.event.Event;
import dev.footfall.event.EventDraft;
import dev.footfall.query.Attribute;
import dev.footfall.query.Dataset;
import dev.footfall.query.Measure;
import dev.footfall.query.Slots;
import dev.footfall.query.StoreQuery;
import dev.footfall.rollup.RollupState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;

/** Gives contracts of rollups their words. The reference is told whatever the store is, and rolls up nothing. */
@Needs(Capability.ROLLUPS)
abstract class RolledContract extends AskingContract {

    /** By then every quarter has ended in which an event can happen. */
    static final Instant LATEST = Instant.parse("+10000-01-01T00:00:00Z");

    static final Duration QUARTER = Duration.ofMillis(Slots.QuarterHours.MILLIS);

    private static final int DAYS_AT_ONCE = 3;
    private static final int MOST_CALLS = 1_000;

    final AnalyticsStore reference = new InMemoryStore();

    @AfterEach
    void closeReference() {
        reference.close();
    }

    void tellBoth(List<Event> batch) {
        store.events().append(batch);
        reference.events().append(batch);
    }

    void tellBoth(EventDraft... drafts) {
        tellBoth(Stream.of(drafts).map(EventDraft::toEvent).toList());
    }

    static EventDraft at(int number, String time) {
        return Events.draft(number).occurredAt(Instant.parse(time));
    }

    /** Rolls up whatever there is, and returns how many days of tenants that were. */
    int rollAll() {
        int rolled = rollUntil(LATEST);
        RollupState state = store.rollups().state();
        assertThat(state.waiting()).as("what waits after all was rolled up").isZero();
        assertThat(state.unseen()).as("whose events were not seen yet").isZero();
        return rolled;
    }

    int rollUntil(Instant until) {
        int sum = 0;
        for (int call = 0; call < MOST_CALLS; call++) {
            int rolled = store.rollups().roll(until, DAYS_AT_ONCE);
            assertThat(rolled).as("days that were rolled up").isBetween(0, DAYS_AT_ONCE);
            sum += rolled;
            if (rolled < DAYS_AT_ONCE) {
                return sum;
            }
        }
        return fail("rolling up did not end after %d calls", MOST_CALLS);
    }

    void assertSameAnswer(StoreQuestion question) {
        StoreQuery query = question.query();
        SameAnswer.expect(store.aggregates(), reference.aggregates(), query, query.toString());
    }

    /** Of both tenants: what each attribute says, alone and beside another, how often, in how many ways, and when. */
    void assertSameAnswers() {
        for (Dataset dataset : List.of(Dataset.EVENT, Dataset.PART)) {
            List<Attribute> texts = RandomMeasures.texts(dataset);
            for (int i = 0; i < texts.size(); i++) {
                Attribute next = texts.get((i + 1) % texts.size());
                assertSameAnswer(StoreQuestion.of(dataset).by(texts.get(i)).measure(measures(next)));
            }
            for (Measure[] distinct : List.of(distinct(texts), distinct(texts, Attribute.SESSION_ID))) {
                assertSameAnswer(StoreQuestion.of(dataset).measure(distinct));
                assertSameAnswer(StoreQuestion.of(dataset).bots(true).measure(distinct));
                assertSameAnswer(StoreQuestion.of(dataset).tenant(OTHER_TENANT).measure(distinct));
            }
            assertSameAnswer(
                    StoreQuestion.of(dataset).slots(Slots.QUARTER_HOURS).measure(measures(Attribute.SESSION_ID)));
        }
    }

    private static Measure[] measures(Attribute counted) {
        return new Measure[] {
            COUNT,
            Measure.sum("amounts", Attribute.METRIC),
            Measure.average("length", Attribute.DURATION),
            Measure.countDistinct("different", counted),
            Measure.countDistinct("viewers", Attribute.VIEWER)
        };
    }

    /** In how many ways each is said, alone or beside what the others say. */
    private static Measure[] distinct(List<Attribute> texts, Attribute... others) {
        return texts.stream()
                .map(text -> {
                    List<Attribute> counted = new ArrayList<>(List.of(others));
                    counted.add(text);
                    return Measure.countDistinct(text.label(), counted.toArray(Attribute[]::new));
                })
                .toArray(Measure[]::new);
    }
}
