package dev.footfall.core.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footfall.StoreUnavailableException;
import dev.footfall.access.Tenant;
import dev.footfall.query.AggregateQuery;
import dev.footfall.query.AggregateQueryBuilder;
import dev.footfall.query.AggregateResult;
import dev.footfall.query.Attribute;
import dev.footfall.query.Dataset;
import dev.footfall.query.Measure;
import dev.footfall.query.StoreQuery;
import dev.footfall.query.StoreRow;
import dev.footfall.time.TimeRange;
import java.lang.ref.WeakReference;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KeptAnswersTest {

    private static final Instant NOW = Instant.parse("2026-03-02T00:00:00Z");
    private static final int BYTES = 100_000;

    private final AtomicLong nanos = new AtomicLong();
    private final AtomicLong committed = new AtomicLong(1);
    private final FixedStore store = new FixedStore();
    private final FixedStamps stamps = new FixedStamps();
    private final KeptAnswers kept =
            new KeptAnswers(stamps, BYTES, Clock.fixed(NOW.plus(KeptAnswers.SETTLED), ZoneOffset.UTC), nanos::get);
    private final Answers answers = new Answers(store, kept, nanos::get);
    private Duration takes = Duration.ofMillis(5);

    @BeforeEach
    void countWhatIsCommitted() {
        store.answer = this::count;
    }

    private List<StoreRow> count(StoreQuery query) {
        nanos.addAndGet(takes.toNanos());
        return List.of(new StoreRow(0, List.of(), List.of((double) committed.get())));
    }

    private static AggregateQueryBuilder february(String tenant, Dataset dataset) {
        return AggregateQuery.of(Tenant.of(tenant), dataset)
                .between(Instant.parse("2026-02-01T00:00:00Z"), NOW)
                .measure(Measure.count("events"));
    }

    private static AggregateQuery february() {
        return february("shop", Dataset.EVENT).build();
    }

    /** Later than anybody shares what was answered before. */
    private long ask(AggregateQuery query) {
        nanos.addAndGet(Duration.ofSeconds(2).toNanos());
        return answers.ask(query, "ann").only().count("events");
    }

    private void assertCounted(int times) {
        assertThat(store.asked).hasValue(times);
    }

    @Test
    void whatIsKeptIsNotCountedAgain() {
        for (int i = 0; i < 5; i++) {
            assertThat(ask(february())).isEqualTo(1);
        }
        assertThat(ask(february("shop", Dataset.PART).build())).isEqualTo(1);
        assertThat(ask(february("shop", Dataset.PART).build())).isEqualTo(1);
        assertCounted(2);
    }

    @Test
    void anyChangeOfThePeriodsEventsIsCountedAtOnce() {
        ask(february());
        for (int i = 2; i < 5; i++) {
            committed.set(i);
            String changed = "changed " + i;
            stamps.answer = (tenant, range) -> Optional.of(changed);

            assertThat(ask(february())).isEqualTo(i);
            assertThat(ask(february())).isEqualTo(i);
            assertCounted(i);
        }
    }

    @Test
    void theStampIsThatOfTheTenantAndTheRange() {
        List<String> asked = new ArrayList<>();
        stamps.answer = (tenant, range) -> {
            asked.add(tenant + " " + range.from() + " " + range.to());
            return Optional.of("unchanged");
        };
        ask(february());
        assertThat(asked).isNotEmpty().allMatch("shop 2026-02-01T00:00:00Z 2026-03-02T00:00:00Z"::equals);
    }

    @Test
    void whereNothingTellsOfChangesNothingIsKept() {
        stamps.answer = (tenant, range) -> Optional.empty();
        ask(february());
        stamps.answer = (tenant, range) -> Optional.of("unchanged");
        ask(february());
        stamps.answer = (tenant, range) -> Optional.empty();
        committed.set(2);
        assertThat(ask(february())).isEqualTo(2);
        assertCounted(3);
    }

    @Test
    void whatChangesWhileItIsCountedIsNotKept() {
        store.answer = query -> {
            stamps.answer = (tenant, range) -> Optional.of("changed");
            return count(query);
        };
        ask(february());
        stamps.answer = (tenant, range) -> Optional.of("unchanged");
        assertThat(kept.bytes()).isZero();
        ask(february());
        assertCounted(2);
    }

    @Test
    void aStoreThatCannotGiveAStampIsAskedForTheAnswerAllTheSame() {
        stamps.answer = (tenant, range) -> {
            throw new IllegalStateException("broken");
        };
        assertThat(ask(february())).isEqualTo(1);
        assertThat(ask(february())).isEqualTo(1);
        assertCounted(2);
    }

    @Test
    void aStoreThatIsAwayIsNotWaitedForASecondTime() {
        stamps.answer = (tenant, range) -> {
            throw new StoreUnavailableException("away", null);
        };
        assertThatThrownBy(() -> ask(february())).isInstanceOf(StoreUnavailableException.class);
        assertCounted(0);
    }

    @Test
    void whatIsCountedIsGivenEvenIfTheStoreIsAwayAfterwards() {
        store.answer = query -> {
            stamps.answer = (tenant, range) -> {
                throw new StoreUnavailableException("away", null);
            };
            return count(query);
        };
        assertThat(ask(february())).isEqualTo(1);
        assertThat(kept.bytes()).isZero();
    }

    @Test
    void failuresAreNotKept() {
        store.answer = query -> {
            nanos.addAndGet(takes.toNanos());
            throw new StoreUnavailableException("away", null);
        };
        assertThatThrownBy(() -> ask(february())).isInstanceOf(StoreUnavailableException.class);
        store.answer = this::count;
        assertThat(ask(february())).isEqualTo(1);
        assertCounted(2);
    }

    @Test
    void aTenantIsNeverGivenTheAnswerOfAnother() {
        ask(february());
        committed.set(2);
        assertThat(ask(february("museum", Dataset.EVENT).build())).isEqualTo(2);
        assertThat(ask(february())).isEqualTo(1);
    }

    @Test
    void whatIsQuicklyCountedIsNotKeptNorAskedAboutEachTime() {
        takes = KeptAnswers.WORTH.minusNanos(1);
        ask(february());
        int stamped = stamps.asked.get();
        ask(february());
        ask(february());
        assertCounted(3);
        assertThat(stamps.asked).hasValue(stamped);
        assertThat(kept.bytes()).isZero();
    }

    /** Asks something long that is quickly counted, and lets go of it. */
    private WeakReference<AggregateQuery> askInPassing() {
        AggregateQuery query = february("shop", Dataset.EVENT)
                .where(Attribute.ASSET, "asset ".repeat(100))
                .build();
        assertThat(kept.answer(query, () -> new AggregateResult(query, List.of()))
                        .way())
                .isEqualTo(Provenance.Way.COUNTED);
        return new WeakReference<>(query);
    }

    @Test
    void aQuestionThatIsQuicklyCountedTakesNoMemoryAfterwards() {
        WeakReference<AggregateQuery> asked = askInPassing();
        for (int i = 0; i < 100 && !asked.refersTo(null); i++) {
            System.gc();
        }
        assertThat(asked.refersTo(null)).isTrue();
        int stamped = stamps.asked.get();
        askInPassing();
        assertThat(stamps.asked).as("and is remembered").hasValue(stamped);
    }

    @Test
    void whatWasQuickOnceIsLookedAtAgain() {
        takes = Duration.ZERO;
        ask(february());
        takes = Duration.ofSeconds(1);
        nanos.addAndGet(Duration.ofMinutes(1).toNanos());
        ask(february());
        ask(february());
        assertCounted(2);
    }

    @Test
    void whatHasJustEndedAndWhatRobotsDidAndWhatIsDerivedIsAlwaysCounted() {
        List<AggregateQuery> questions = List.of(
                february("shop", Dataset.EVENT)
                        .range(new TimeRange(NOW.minusSeconds(60), NOW.plusMillis(1)))
                        .build(),
                february("shop", Dataset.EVENT)
                        .range(new TimeRange(NOW, NOW.plus(KeptAnswers.SETTLED)))
                        .build(),
                february("shop", Dataset.EVENT).range(TimeRange.ALL).build(),
                february("shop", Dataset.EVENT).bots(true).build(),
                february("shop", Dataset.SESSION).build(),
                february("shop", Dataset.REPORT).build(),
                february("shop", Dataset.USER).build(),
                february("shop", Dataset.VIEWING).build());
        questions.forEach(this::ask);
        questions.forEach(this::ask);
        assertCounted(2 * questions.size());
        assertThat(stamps.asked).hasValue(0);
    }

    @Test
    void afterAnErasureNothingFromBeforeIsThere() {
        ask(february());
        assertThat(kept.bytes()).isPositive();

        answers.forget();

        assertThat(kept.bytes()).isZero();
        committed.set(0);
        assertThat(ask(february())).isZero();
    }

    @Test
    void theyTakeNoMoreMemoryThanTheyMay() {
        for (int i = 0; i < 300; i++) {
            ask(february("shop", Dataset.EVENT)
                    .where(Attribute.ASSET, "asset " + i)
                    .build());
            assertThat(kept.bytes()).isBetween(1L, (long) BYTES);
        }
        assertThat(kept.bytes()).as("of which they make use").isGreaterThan(BYTES / 2);
        assertThat(ask(february())).as("whatever was given up").isEqualTo(1);
    }

    @Test
    void anAnswerThatIsLargerThanAllOfThemIsGivenAndNotKept() {
        store.answer = query -> {
            nanos.addAndGet(takes.toNanos());
            List<StoreRow> rows = new ArrayList<>();
            for (int i = 0; i < 2_000; i++) {
                rows.add(new StoreRow(0, List.of("asset " + i), List.of(1.0)));
            }
            return rows;
        };
        AggregateQuery large =
                february("shop", Dataset.EVENT).by(Attribute.ASSET).build();
        assertThat(answers.ask(large, "ann").rows()).hasSize(2_000);
        assertThat(kept.bytes()).isZero();
    }

    @Test
    void whatNobodyAsksForAnyMoreDoesNotStay() {
        ask(february());
        nanos.addAndGet(Duration.ofMinutes(61).toNanos());
        assertThat(kept.bytes()).isZero();
    }

    @Test
    void whoWantsToKnowIsToldWhereAnAnswerCameFrom() {
        List<Provenance.Way> ways = new ArrayList<>();
        CuriousAsker curious = new CuriousAsker("ann", told -> ways.add(told.way()));

        answers.ask(february(), curious);
        answers.ask(february(), curious);
        nanos.addAndGet(Duration.ofSeconds(2).toNanos());
        answers.ask(february(), curious);

        assertThat(ways).containsExactly(Provenance.Way.COUNTED, Provenance.Way.SHARED, Provenance.Way.KEPT);
        assertCounted(1);
    }
}
