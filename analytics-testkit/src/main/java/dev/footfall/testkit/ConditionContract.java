package dev.footfall.testkit;

import static dev.footfall.query.Attribute.ASSET;
import static dev.footfall.query.Attribute.COUNTRY;
import static dev.footfall.query.Attribute.DETAIL;
import static dev.footfall.query.Attribute.DURATION;
import static dev.footfall.query.Attribute.METRIC;
import static dev.footfall.query.Attribute.TYPE;
import static dev.footfall.query.Attribute.USER;

import dev.footfall.event.JsonObject;
import dev.footfall.event.Part;
import dev.footfall.query.Attribute;
import dev.footfall.query.Condition;
import dev.footfall.query.Filter;
import dev.footfall.query.Measure;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a condition lets through. */
abstract class ConditionContract extends AskingContract {

    @Test
    void noneOfNoValuesIsLetThrough() {
        append(Events.event(1), Events.draft(2).asset(null).toEvent());
        assertLetsThrough(new Condition.OneOf(ASSET, Set.of()), 0);
        assertAnswer(events().measure(COUNT, Measure.count("none").where(Filter.ALL.and(ASSET, List.of()))), all(2, 0));
    }

    @Test
    void oneOfSeveralValuesIsLetThrough() {
        append(
                Events.draft(1).asset("chair").toEvent(),
                Events.draft(2).asset("table").toEvent(),
                Events.draft(3).asset("bed").toEvent(),
                Events.draft(4).asset(null).toEvent());
        assertLetsThrough(new Condition.OneOf(ASSET, Set.of("chair", "table", "sofa")), 2);
        assertLetsThrough(new Condition.OneOf(ASSET, Set.of("null")), 0);
    }

    @ParameterizedTest
    @ValueSource(ints = {1_000, 20_000})
    void thereMayBeManyValues(int count) {
        append(
                Events.draft(1).asset("asset 0").toEvent(),
                Events.draft(2).asset("asset " + (count - 1)).toEvent(),
                Events.draft(3).asset("asset " + count).toEvent());
        Set<String> values = new HashSet<>();
        for (int i = 0; i < count; i++) {
            values.add("asset " + i);
        }
        assertLetsThrough(new Condition.OneOf(ASSET, values), 2);
        assertAnswer(
                events().by(TYPE)
                        .measure(
                                COUNT.where(Filter.ALL.and(ASSET, values)),
                                Measure.count("again").where(Filter.ALL.and(ASSET, values))),
                group("product interaction", 2, 2));
    }

    @ParameterizedTest
    @MethodSource("dev.footfall.testkit.AwkwardText#all")
    void awkwardTextIsComparedAsItIs(String text) {
        append(
                Events.draft(1).asset(text).detail(text).toEvent(),
                Events.draft(2).asset(text + "x").detail("x" + text).toEvent());
        assertLetsThrough(new Condition.OneOf(ASSET, Set.of(text)), 1);
        assertLetsThrough(new Condition.OneOf(DETAIL, Set.of(text, "unheard of")), 1);
        assertAnswer(events().by(ASSET).where(ASSET, text).measure(COUNT), group(text, 1));
        assertAnswer(events().measure(Measure.count(text).where(ASSET, text)), all(1));
    }

    @Test
    void allConditionsMustHoldTogether() {
        append(
                Events.draft(1).asset("chair").user("ann").toEvent(),
                Events.draft(2).asset("chair").user("bob").toEvent(),
                Events.draft(3).asset("table").user("ann").toEvent());
        assertAnswer(events().where(ASSET, "chair").where(USER, "ann").measure(COUNT), all(1));
        assertAnswer(
                events().where(ASSET, "chair", "table").where(ASSET, "chair").measure(COUNT), all(2));
        assertAnswer(events().where(ASSET, "chair").where(ASSET, "table").measure(COUNT), all(0));
    }

    @ParameterizedTest
    @CsvSource({"USER, 1", "COUNTRY, 2", "DURATION, 1", "METRIC, 3", "DETAIL, 0", "DEVICE_CATEGORY, 3"})
    void whatIsKnownIsLetThrough(Attribute attribute, int expected) {
        append(
                Events.draft(1).user("ann").country("DE").toEvent(),
                Events.draft(2).country("US").toEvent(),
                Events.draft(3).duration(0L).toEvent());
        assertLetsThrough(new Condition.Known(attribute), expected);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
                    METRIC,   0,    1,    1
                    METRIC,   0,    1.5,  2
                    METRIC,   0.5,  0.5,  0
                    METRIC,   -,    1,    2
                    METRIC,   1,    -,    2
                    METRIC,   -,    -,    4
                    METRIC,   -2.5, 0.25, 1
                    METRIC,   7,    1e18, 1
                    DURATION, -,    -,    2
                    DURATION, 1000, 2000, 1
                    DURATION, 0,    1000, 1
                    DURATION, -,    0,    0
                    DURATION, 0.5,  -,    1
                    """)
    void boundsAreHalfOpen(Attribute attribute, @Nullable Double atLeast, @Nullable Double below, int expected) {
        append(
                Events.draft(1).metric(0.5).duration(0L).toEvent(),
                Events.draft(2).metric(1).toEvent(),
                Events.draft(3).metric(-2.5).duration(1_000L).toEvent(),
                Events.draft(4).metric(7).toEvent());
        assertLetsThrough(new Condition.Between(attribute, atLeast, below), expected);
    }

    @Test
    void metadataIsContained() {
        append(
                Events.draft(1)
                        .metadata(Json.object("{\"tags\":[\"a\",\"b\"],\"O'Brien \\\"?\\\"\":1}"))
                        .toEvent(),
                Events.draft(2).metadata(Json.object("{\"tags\":[\"b\"]}")).toEvent(),
                Events.draft(3).toEvent());
        assertLetsThrough(metadata("{\"tags\":[\"b\"]}"), 2);
        assertLetsThrough(metadata("{\"tags\":[\"a\"]}"), 1);
        assertLetsThrough(metadata("{\"O'Brien \\\"?\\\"\":1.0}"), 1);
        assertLetsThrough(metadata("{\"tags\":\"a\"}"), 0);
        assertLetsThrough(new Condition.Metadata(JsonObject.EMPTY), 3);
    }

    @Test
    void measuresMayAskForMetadataAndOrigins() {
        append(
                Events.draft(1).referer("https://a_b/x").metadata("n", 1).toEvent(),
                Events.draft(2).referer("https://axb/x").metadata("n", 2).toEvent(),
                Events.draft(3).metadata("n", 1).toEvent());
        Filter one = Filter.ALL.and(metadata("{\"n\":1}"));
        Filter origin = Filter.ALL.and(new Condition.RefererOrigin("https://a_b"));
        assertAnswer(
                events().measure(
                                COUNT.where(one),
                                Measure.count("origin").where(origin),
                                Measure.count("both").where(one).where(origin),
                                Measure.sum("sum", METRIC).where(origin)),
                all(2, 1, 1, 1));
    }

    @Test
    void anOriginIsWhole() {
        append(
                Events.draft(1).referer("https://shop.example/x").toEvent(),
                Events.draft(2).referer("https://shop.example").toEvent(),
                Events.draft(3).referer("https://shop.example.evil/").toEvent(),
                Events.draft(4).referer("https://shopXexample/").toEvent(),
                Events.draft(5).toEvent());
        assertLetsThrough(new Condition.RefererOrigin("https://shop.example"), 2);
        assertLetsThrough(new Condition.RefererOrigin("https://%"), 0);
    }

    @Test
    void partsAreLetThroughByWhatTheirEventSays() {
        append(Events.draft(1)
                .asset("chair")
                .country("DE")
                .duration(70L)
                .referer("https://shop.example/")
                .metadata("n", 1)
                .parts(List.of(Part.of("field", "1", "a"), Part.of("field", "2", "b")))
                .toEvent());
        append(Events.draft(2).parts(List.of(Part.of("field", "1", "c"))).toEvent());
        for (Condition condition : List.of(
                new Condition.OneOf(COUNTRY, Set.of("DE")),
                new Condition.Known(DURATION),
                new Condition.Between(DURATION, 70.0, 71.0),
                metadata("{\"n\":1}"),
                new Condition.RefererOrigin("https://shop.example"))) {
            assertAnswer(parts().where(condition).measure(COUNT), all(2));
        }
    }

    private void assertLetsThrough(Condition condition, int expected) {
        assertAnswer(events().where(condition).measure(COUNT), all(expected));
        assertAnswer(events().measure(COUNT.where(Filter.ALL.and(condition))), all(expected));
    }

    private static Condition.Metadata metadata(String json) {
        return new Condition.Metadata(Json.object(json));
    }
}
