package dev.footfall.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.footfall.access.Tenant;
import dev.footfall.event.JsonObject;
import dev.footfall.time.TimeRange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class QueryRulesTest {

    private static final Tenant SHOP = Tenant.of("shop");
    private static final Measure COUNT = Measure.count("events");

    static Stream<Arguments> impossibleQuestions() {
        return Stream.of(
                impossible(
                        Dataset.EVENT,
                        "filter",
                        "a bound must be a number, was NaN",
                        query -> query.measure(COUNT)
                                .where(Filter.ALL.and(new Condition.Between(Attribute.METRIC, null, Double.NaN)))),
                impossible(
                        Dataset.EVENT,
                        "filter",
                        "a filter must compare with Unicode text without NUL",
                        query -> query.measure(COUNT).where(Attribute.ASSET, "chair", "a\0b")),
                impossible(
                        Dataset.EVENT,
                        "filter",
                        "a filter must compare with Unicode text without NUL",
                        query -> query.measure(COUNT)
                                .where(Filter.ALL.and(new Condition.RefererOrigin("https://\ud800")))),
                impossible(Dataset.EVENT, "measures", "a question must have 1 to 32 measures, has 0", query -> {}),
                impossible(
                        Dataset.EVENT,
                        "measures",
                        "a question must have 1 to 32 measures, has 33",
                        query -> IntStream.range(0, 33).forEach(i -> query.measure(Measure.count("m" + i)))),
                impossible(
                        Dataset.EVENT,
                        "measures",
                        "measure 'events' must be there only once",
                        query -> query.measure(COUNT, Measure.sum("events", Attribute.METRIC))),
                impossible(
                        Dataset.EVENT,
                        "measures",
                        "average 'mean' must be of a number, asset is a text",
                        query -> query.measure(Measure.average("mean", Attribute.ASSET))),
                impossible(
                        Dataset.EVENT,
                        "measures",
                        "weighted average 'mean' must be of a number, device category is a text",
                        query -> query.measure(
                                Measure.weightedAverage("mean", Attribute.METRIC, Attribute.DEVICE_CATEGORY))),
                impossible(
                        Dataset.EVENT,
                        "measures",
                        "weighted average 'mean' must have a weight",
                        query -> query.measure(new Measure(
                                "mean", Aggregation.WEIGHTED_AVERAGE, List.of(Attribute.METRIC), null, Filter.ALL))),
                impossible(
                        Dataset.EVENT,
                        "measures",
                        "sum 'sum' must not have a weight",
                        query -> query.measure(new Measure(
                                "sum", Aggregation.SUM, List.of(Attribute.METRIC), Attribute.DURATION, Filter.ALL))),
                impossible(
                        Dataset.EVENT,
                        "measures",
                        "count 'n' must be of no attribute, is of 1",
                        query -> query.measure(
                                new Measure("n", Aggregation.COUNT, List.of(Attribute.ASSET), null, Filter.ALL))),
                impossible(
                        Dataset.EVENT,
                        "measures",
                        "count distinct 'n' must be of one attribute or more, is of 0",
                        query -> query.measure(Measure.countDistinct("n"))),
                impossible(
                        Dataset.EVENT,
                        "measures",
                        "max 'n' must be of one attribute, is of 2",
                        query -> query.measure(new Measure(
                                "n",
                                Aggregation.MAX,
                                List.of(Attribute.METRIC, Attribute.DURATION),
                                null,
                                Filter.ALL))),
                impossible(
                        Dataset.SESSION,
                        "measures",
                        "metric must be an attribute of SESSION, is not",
                        query -> query.measure(Measure.sum("sum", Attribute.METRIC))),
                impossible(
                        Dataset.REPORT,
                        "measures",
                        "duration must be an attribute of REPORT, is not",
                        query -> query.measure(Measure.sum("sum", Attribute.DURATION))),
                impossible(
                        Dataset.EVENT,
                        "measures",
                        "state must be an attribute of EVENT, is not",
                        query -> query.measure(COUNT.where(Attribute.STATE, "open"))),
                impossible(
                        Dataset.EVENT,
                        "dimensions",
                        "part key must be an attribute of EVENT, is not",
                        query -> query.measure(COUNT).by(Attribute.PART_KEY)),
                impossible(
                        Dataset.EVENT,
                        "dimensions",
                        "metric must be a text to be grouped by",
                        query -> query.measure(COUNT).by(Attribute.METRIC)),
                impossible(
                        Dataset.EVENT,
                        "dimensions",
                        "a question must have at most 8 dimensions, each only once",
                        query -> query.measure(COUNT).by(TimeBucket.DAY, TimeBucket.DAY)),
                impossible(
                        Dataset.EVENT,
                        "dimensions",
                        "a question must have at most 8 dimensions, each only once",
                        query -> query.measure(COUNT).by(TimeBucket.values())),
                impossible(
                        Dataset.SESSION,
                        "filter",
                        "country must be an attribute of SESSION, is not",
                        query -> query.measure(COUNT).where(Attribute.COUNTRY, "DE")),
                impossible(
                        Dataset.EVENT,
                        "filter",
                        "metric must be a text to be compared with texts",
                        query -> query.measure(COUNT).where(Attribute.METRIC, "1")),
                impossible(
                        Dataset.EVENT,
                        "filter",
                        "asset must be a number to have bounds",
                        query -> query.measure(COUNT)
                                .where(Filter.ALL.and(new Condition.Between(Attribute.ASSET, 1.0, null)))),
                impossible(
                        Dataset.EVENT,
                        "filter",
                        "part label must be an attribute of EVENT, is not",
                        query -> query.measure(COUNT).where(Filter.ALL.and(new Condition.Known(Attribute.PART_LABEL)))),
                impossible(
                        Dataset.REPORT,
                        "filter",
                        "only events and parts have metadata and a referer, not REPORT",
                        query -> query.measure(COUNT).where(Filter.ALL.and(new Condition.Metadata(JsonObject.EMPTY)))),
                impossible(
                        Dataset.SESSION,
                        "measures",
                        "only events and parts have metadata and a referer, not SESSION",
                        query -> query.measure(
                                COUNT.where(Filter.ALL.and(new Condition.RefererOrigin("https://shop.example"))))),
                impossible(
                        Dataset.EVENT,
                        "order",
                        "order must be by a measure or a dimension of the question, was by ASSET",
                        query -> query.measure(COUNT).order(Order.ascending(Attribute.ASSET))),
                impossible(
                        Dataset.EVENT,
                        "limit",
                        "limit must be 1 or more, was 0",
                        query -> query.measure(COUNT).limit(0)));
    }

    @ParameterizedTest
    @MethodSource("impossibleQuestions")
    void anImpossibleQuestionIsRefused(
            Dataset dataset, String field, String message, Consumer<AggregateQueryBuilder> asking) {
        AggregateQueryBuilder query = AggregateQuery.of(SHOP, dataset);
        asking.accept(query);
        assertThatExceptionOfType(InvalidQueryException.class)
                .isThrownBy(query::build)
                .withMessage(message)
                .satisfies(refused -> assertThat(refused.field()).isEqualTo(field));
    }

    @Test
    void aRangeThatIsTurnedRoundIsRefused() {
        assertThatExceptionOfType(InvalidQueryException.class)
                .isThrownBy(() -> AggregateQuery.of(SHOP, Dataset.EVENT)
                        .between(Instant.parse("2026-03-02T00:00:00Z"), Instant.parse("2026-03-01T00:00:00Z")))
                .withMessage("range must not end (2026-03-01T00:00:00Z) before it starts (2026-03-02T00:00:00Z)")
                .satisfies(refused -> assertThat(refused.field()).isEqualTo("range"));
    }

    @Test
    void anEmptyRangeAndManyMeasuresAndDimensionsAreAllowed() {
        List<Measure> measures = new ArrayList<>();
        IntStream.range(0, 32).forEach(i -> measures.add(Measure.count("m" + i)));
        AggregateQuery query = AggregateQuery.of(SHOP, Dataset.PART)
                .between(Instant.EPOCH, Instant.EPOCH)
                .measure(measures.toArray(Measure[]::new))
                .by(Attribute.PART_KEY, Attribute.PART_KIND, Attribute.PART_LABEL, Attribute.PART_CODE)
                .by(Attribute.ASSET, Attribute.USER, TimeBucket.DAY, TimeBucket.HOUR_OF_DAY)
                .order(Order.descending(measures.get(3)), Order.ascending(TimeBucket.DAY))
                .limit(1)
                .build();
        assertThat(query.measures()).hasSize(32);
        assertThat(query.dimensions()).hasSize(8);
    }

    @Test
    void aStorePutsNoSlotsInOrder() {
        assertThatThrownBy(() -> new StoreQuery(
                        SHOP,
                        Dataset.EVENT,
                        TimeRange.ALL,
                        Slots.QUARTER_HOURS,
                        List.of(COUNT),
                        List.of(),
                        Filter.ALL,
                        false,
                        List.of(Order.descending(COUNT)),
                        1))
                .isInstanceOf(InvalidQueryException.class)
                .hasMessage("slots must be put in order by who asks, not by the store");
    }

    @Test
    void aConditionOfNoValuesIsPossible() {
        assertThat(AggregateQuery.of(SHOP, Dataset.EVENT)
                        .measure(COUNT)
                        .where(Filter.ALL.and(Attribute.ASSET, Set.of()))
                        .build()
                        .filter()
                        .conditions())
                .hasSize(1);
    }

    private static Arguments impossible(
            Dataset dataset, String field, String message, Consumer<AggregateQueryBuilder> asking) {
        return arguments(dataset, field, message, asking);
    }
}
