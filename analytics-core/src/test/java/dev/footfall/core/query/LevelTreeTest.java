package dev.footfall.core.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footfall.StoreUnavailableException;
import dev.footfall.access.Tenant;
import dev.footfall.core.memory.InMemoryStore;
import dev.footfall.event.EventDraft;
import dev.footfall.query.AggregateQuery;
import dev.footfall.query.AggregateQueryBuilder;
import dev.footfall.query.AggregateResult;
import dev.footfall.query.AggregateStore;
import dev.footfall.query.Attribute;
import dev.footfall.query.Dataset;
import dev.footfall.query.InvalidQueryException;
import dev.footfall.query.Measure;
import dev.footfall.query.StoreQuery;
import dev.footfall.query.StoreRow;
import dev.footfall.query.TimeBucket;
import dev.footfall.time.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LevelTreeTest {

    private static final Tenant TENANT = Tenant.of("acme");
    private static final long KIB = 1024;
    private static final Comparator<String> ORDER = Comparator.naturalOrder();
    private static final Level ASSETS = Level.of(Attribute.ASSET, ORDER);
    private static final Level COUNTRIES = Level.of(Attribute.COUNTRY, ORDER);
    private static final Measure VIEWS = Measure.count("views");
    private static final Measure VISITORS = Measure.countDistinct("visitors", Attribute.VISITOR);

    private final InMemoryStore store = new InMemoryStore();
    private final Asked asked = new Asked(store.aggregates());
    private final Answers answers = new Answers(asked);
    private long events;

    @Test
    void levelsMakeATreeOfWhatOneQuestionCounts() {
        threeOfAChair();
        happen("2026-03-01T00:00:00Z", "table", null, "ann");

        LevelTree.Node root = tree(List.of(ASSETS, COUNTRIES), VIEWS).root();

        assertThat(told(root)).isEqualTo("null 4 (chair 3 (DE 1, FR 2), table 1 (null 1))");
        assertThat(asked.questions).hasSize(1);
    }

    @Test
    void whatHasNoLabelComesFirst() {
        happen("2026-03-01T00:00:00Z", "table", "DE", "ann");
        happen("2026-03-01T00:00:00Z", "table", null, "ann");

        assertThat(told(tree(List.of(COUNTRIES), VIEWS).root())).isEqualTo("null 2 (null 1, DE 1)");
    }

    @Test
    void eachLevelHasItsOwnOrder() {
        threeOfAChair();
        Level turned = Level.of(Attribute.COUNTRY, Collections.reverseOrder());

        assertThat(told(tree(List.of(ASSETS, turned), VIEWS).root())).isEqualTo("null 3 (chair 3 (FR 2, DE 1))");
    }

    @Test
    void keysOfOneLabelAreOneNode() {
        // In Berlin both are between two and three on the night when clocks are put back.
        happen("2026-10-25T00:30:00Z", "chair", "DE", "ann");
        happen("2026-10-25T01:30:00Z", "chair", "DE", "ann");
        Level hours = new Level(
                TimeBucket.HOUR, key -> key instanceof ZonedDateTime start ? "" + start.getHour() : null, ORDER);

        assertThat(told(tree(List.of(hours), VIEWS).root())).isEqualTo("null 2 (2 2)");
    }

    @Test
    void theLeastAndTheGreatestAreFoldedAsWell() {
        happen("2026-03-01T00:00:00Z", "chair", "DE", "ann", 4);
        happen("2026-03-01T00:00:00Z", "chair", "FR", "ann", -2);
        happen("2026-03-01T00:00:00Z", "table", "FR", "ann", 7);

        LevelTree.Node root = tree(
                        List.of(ASSETS, COUNTRIES),
                        Measure.min("least", Attribute.METRIC),
                        Measure.max("greatest", Attribute.METRIC),
                        Measure.max("longest", Attribute.DURATION))
                .root();

        assertThat(root.value("least")).isEqualTo(-2);
        assertThat(root.value("greatest")).isEqualTo(7);
        assertThat(root.value("longest")).isNull();
        assertThat(root.children().get(0).value("greatest")).isEqualTo(4);
    }

    @Test
    void whatCannotBeAddedUpIsAskedForOncePerLevel() {
        threeOfAChair();
        happen("2026-03-01T00:00:00Z", "table", "DE", "ann");

        LevelTree.Node root = tree(List.of(ASSETS, COUNTRIES), VIEWS, VISITORS).root();

        // Ann looked at both, in Germany and in France.
        assertThat(root.count("visitors")).isEqualTo(2);
        assertThat(root.children()).extracting(node -> node.count("visitors")).containsExactly(2L, 1L);
        assertThat(root.children().get(0).children())
                .extracting(node -> node.count("visitors"))
                .containsExactly(1L, 2L);
        assertThat(asked.questions).hasSize(1 + 3);
    }

    @Test
    void aTreeMayBeOfWhatCannotBeAddedUpAlone() {
        threeOfAChair();

        LevelTree.Node root = tree(List.of(ASSETS), VISITORS).root();

        assertThat(root.count("visitors")).isEqualTo(2);
        assertThat(root.children().get(0).count("visitors")).isEqualTo(2);
        assertThatIllegalArgumentException().isThrownBy(() -> root.value("views"));
    }

    @Test
    void whatKeysOfOneLabelComeToTogetherIsNotGuessed() {
        threeOfAChair();
        Level all = new Level(Attribute.COUNTRY, key -> "anywhere", ORDER);

        assertThatIllegalArgumentException().isThrownBy(() -> tree(List.of(all), VISITORS));
    }

    @Test
    void ofTheWholeAndItsPartsEachCanBeCounted() {
        happen("2026-03-01T00:00:00Z", "chair", null, "ann");
        happen("2026-03-01T00:00:00Z", "chair", "DE", "ann");
        happen("2026-03-01T00:00:00Z", "chair", "FR", "ann");

        LevelTree.Node root = tree(List.of(ASSETS, COUNTRIES), VIEWS).root();

        assertThat(root.countUnlabelled("views", 1)).isEqualTo(1);
        assertThat(root.children().get(0).countUnlabelled("views", 1)).isEqualTo(1);
    }

    @Test
    void nothingHasARootAlone() {
        LevelTree.Node root = tree(List.of(ASSETS, COUNTRIES), VIEWS, VISITORS).root();

        assertThat(told(root)).isEqualTo("null 0");
        assertThat(root.count("visitors")).isZero();
    }

    @Test
    void theQuestionLeavesLevelsAndOrderToTheTree() {
        AggregateQuery grouped = question(VIEWS).by(Attribute.ASSET).build();
        AggregateQuery limited = question(VIEWS).limit(3).build();

        assertThatIllegalArgumentException().isThrownBy(() -> answers.tree(grouped, List.of(ASSETS), "me"));
        assertThatIllegalArgumentException().isThrownBy(() -> answers.tree(limited, List.of(ASSETS), "me"));
    }

    @Test
    void aTreeWithTooManyLeavesIsRefused() {
        AggregateStore huge = new AggregateStore() {
            @Override
            public List<StoreRow> aggregate(StoreQuery query) {
                return Collections.nCopies(query.limit(), new StoreRow(0, List.of("chair"), List.of(1.0)));
            }

            @Override
            public Optional<TimeRange> span(Tenant tenant, Dataset dataset) {
                return Optional.empty();
            }
        };

        assertThatThrownBy(() -> new Answers(huge).tree(question(VIEWS).build(), List.of(ASSETS), "me"))
                .isInstanceOf(InvalidQueryException.class)
                .hasMessageContaining("groups, has more");
    }

    @Test
    void treesThatAreOpenLeaveNoRoomForOthersUntilTheyAreClosed() {
        TreeMemory memory = new TreeMemory(10_000, Duration.ofMillis(1));
        Runnable seven = memory.awaitRoom(7_000 * KIB);

        assertThatThrownBy(() -> memory.awaitRoom(4_000 * KIB)).isInstanceOf(StoreUnavailableException.class);
        memory.awaitRoom(100 * KIB).run();
        seven.run();
        // More than all there is waits for all there is.
        Runnable all = memory.awaitRoom(11_000 * KIB);
        assertThatThrownBy(() -> memory.awaitRoom(1_000 * KIB)).isInstanceOf(StoreUnavailableException.class);
        all.run();
        memory.awaitRoom(10_000 * KIB).run();
    }

    @Test
    void halfOfTheHeapIsForTrees() {
        TreeMemory memory = TreeMemory.ofThisHeap(Duration.ZERO);

        assertThat(memory.bytes())
                .isBetween(
                        Runtime.getRuntime().maxMemory() / 2 - KIB,
                        Runtime.getRuntime().maxMemory() / 2);
        assertThat((long) memory.mostRows() * TreeMemory.ROW_BYTES).isLessThanOrEqualTo(memory.bytes());
    }

    @Test
    void namesTakeRoomToo() {
        LevelLabels labels = new LevelLabels(1_000);
        labels.add("short");
        labels.add(null);

        assertThatThrownBy(() -> labels.add("x".repeat(200)))
                .isInstanceOf(InvalidQueryException.class)
                .hasMessageContaining("names");
        assertThat(labels.bytes()).isGreaterThan(1_000);
    }

    @Test
    void onlyTwoTreesAreCountedAtOnce() {
        TreeMemory memory = new TreeMemory(10_000, Duration.ofMillis(1));
        memory.awaitCounting();
        memory.awaitCounting();

        assertThatThrownBy(memory::awaitCounting).isInstanceOf(StoreUnavailableException.class);
        memory.counted();
        memory.awaitCounting();
    }

    @Test
    void aTreeGivesItsRoomBackOnce() {
        AtomicInteger released = new AtomicInteger();
        threeOfAChair();
        QueryPlan plan = new QueryPlanner(store.aggregates())
                .plan(question(VIEWS).by(Attribute.ASSET).build());
        LevelRows rows = new LevelRows(
                plan, List.of(ASSETS), store.aggregates().aggregate(plan.question()), new LevelLabels(100_000));
        LevelValues others =
                new LevelValues(question(VIEWS).build(), List.of(), List.of(ASSETS), AggregateResult::ofNothing);
        LevelTree tree = new LevelTree(List.of(ASSETS), List.of(VIEWS), rows, others, released::incrementAndGet);

        tree.close();
        tree.close();

        assertThat(released).hasValue(1);
    }

    private void threeOfAChair() {
        happen("2026-03-01T00:00:00Z", "chair", "DE", "ann");
        happen("2026-03-01T00:00:00Z", "chair", "FR", "ann");
        happen("2026-03-01T00:00:00Z", "chair", "FR", "bob");
    }

    private static String told(LevelTree.Node node) {
        List<String> below = node.children().stream().map(LevelTreeTest::told).toList();
        String own = node.label() + " " + node.count("views");
        return below.isEmpty() ? own : own + " (" + String.join(", ", below) + ")";
    }

    private LevelTree tree(List<Level> levels, Measure... measures) {
        return answers.tree(question(measures).build(), levels, "me");
    }

    private static AggregateQueryBuilder question(Measure... measures) {
        return AggregateQuery.of(TENANT, Dataset.EVENT)
                .in(ZoneId.of("Europe/Berlin"))
                .between(Instant.parse("2026-01-01T00:00:00Z"), Instant.parse("2027-01-01T00:00:00Z"))
                .measure(measures);
    }

    private void happen(String at, String asset, @Nullable String country, String visitor) {
        happen(at, asset, country, visitor, 1);
    }

    private void happen(String at, String asset, @Nullable String country, String visitor, double metric) {
        store.events()
                .append(List.of(EventDraft.of("product 3D view")
                        .id(new UUID(0, ++events))
                        .tenant(TENANT)
                        .occurredAt(Instant.parse(at))
                        .createdAt(Instant.parse(at))
                        .asset(asset)
                        .country(country)
                        .visitor(visitor)
                        .metric(metric)
                        .toEvent()));
    }

    /** Notes what a store is asked. */
    private static final class Asked implements AggregateStore {

        private final AggregateStore store;
        private final List<StoreQuery> questions = new ArrayList<>();

        Asked(AggregateStore store) {
            this.store = store;
        }

        @Override
        public List<StoreRow> aggregate(StoreQuery query) {
            questions.add(query);
            return store.aggregate(query);
        }

        @Override
        public Optional<TimeRange> span(Tenant tenant, Dataset dataset) {
            return store.span(tenant, dataset);
        }
    }
}
