package dev.footfall.testkit;

import static dev.footfall.query.Attribute.ASSET;
import static dev.footfall.query.Attribute.DURATION;
import static dev.footfall.query.Attribute.METRIC;
import static dev.footfall.query.Attribute.TYPE;
import static dev.footfall.query.Attribute.USER;

import dev.footfall.event.EventDraft;
import dev.footfall.query.Condition;
import dev.footfall.query.Filter;
import dev.footfall.query.Measure;
import dev.footfall.query.Slots;
import java.util.List;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is made of the rows of a group. */
abstract class MeasureContract extends AskingContract {

    @BeforeEach
    void appendSomeViews() {
        append(
                view(1, "chair", "ann", 2.5, 1_000L).toEvent(),
                view(2, "chair", "bob", 0.5, null).toEvent(),
                view(3, "chair", "ann", 4, 500L).type("product AR view").toEvent(),
                view(4, "table", null, -1, null).type("product AR view").toEvent(),
                view(5, "lamp", null, 1, null).type("product cart-add").toEvent());
    }

    @Test
    void numbersAreAddedUp() {
        assertAnswer(events().measure(Measure.sum("metric", METRIC), Measure.sum("time", DURATION)), all(7, 1_500));
    }

    @Test
    void rowsWithoutTheNumberAreLeftOutOfTheMean() {
        assertAnswer(
                events().measure(Measure.average("metric", METRIC), Measure.average("time", DURATION)), all(1.4, 750));
    }

    @Test
    void theSmallestAndTheGreatestAreFound() {
        assertAnswer(
                events().measure(
                                Measure.min("least", METRIC),
                                Measure.max("most", METRIC),
                                Measure.min("shortest", DURATION),
                                Measure.max("longest", DURATION)),
                all(-1, 4, 500, 1_000));
    }

    @Test
    void aWeightedAverageCountsEachNumberByItsWeight() {
        append(view(6, "chair", "ann", 100, 0L).toEvent());
        assertAnswer(events().measure(Measure.weightedAverage("metric", METRIC, DURATION)), all(3));
        assertAnswer(
                events().by(USER).measure(Measure.weightedAverage("time", DURATION, METRIC)),
                group("ann", (2_500.0 + 2_000) / 106.5),
                group("bob", (Double) null),
                group(null, (Double) null));
    }

    @Test
    void withoutAnyWeightThereIsNoWeightedAverage() {
        append(view(6, "bed", "ann", 100, 0L).toEvent());
        assertAnswer(
                events().where(ASSET, "bed").measure(Measure.weightedAverage("metric", METRIC, DURATION)),
                all((Double) null));
    }

    @Test
    void differentValuesAreCountedWithoutNull() {
        assertAnswer(
                events().measure(
                                Measure.countDistinct("assets", ASSET),
                                Measure.countDistinct("users", USER),
                                Measure.countDistinct("metrics", METRIC),
                                Measure.countDistinct("times", DURATION)),
                all(3, 2, 5, 2));
    }

    @Test
    void combinationsThatLackAValueAreNotCounted() {
        assertAnswer(
                events().measure(
                                Measure.countDistinct("pairs", USER, ASSET),
                                Measure.countDistinct("triples", ASSET, TYPE, USER),
                                Measure.countDistinct("mixed", USER, DURATION)),
                all(2, 3, 2));
    }

    @Test
    void combinationsAreNotConcatenated() {
        append(
                view(6, "a", "bc", 1, null).type("page view").toEvent(),
                view(7, "ab", "c", 1, null).type("page view").toEvent(),
                view(8, "a,b", "c", 1, null).type("page view").toEvent(),
                view(9, "a", "b,c", 1, null).type("page view").toEvent(),
                view(10, "a\",\"b", "c", 1, null).type("page view").toEvent(),
                view(11, "a", "b\",\"c", 1, null).type("page view").toEvent(),
                view(12, "a\u001f", "b", 1, null).type("page view").toEvent(),
                view(13, "a", "\u001fb", 1, null).type("page view").toEvent());
        assertAnswer(events().where(TYPE, "page view").measure(Measure.countDistinct("pairs", ASSET, USER)), all(8));
    }

    @Test
    void eachMeasureLooksAtItsOwnRowsOnly() {
        assertAnswer(
                events().by(ASSET)
                        .measure(
                                COUNT.where(TYPE, "product interaction"),
                                Measure.sum("tried", METRIC).where(TYPE, "product AR view"),
                                Measure.countDistinct("users", USER).where(TYPE, "product AR view"),
                                Measure.average("seen", METRIC).where(TYPE, "product interaction"),
                                Measure.max("longest", DURATION).where(TYPE, "product AR view")),
                group("chair", 2, 4, 1, 1.5, 500),
                group("table", 0, -1, 0, null, null));
    }

    @Test
    void aGroupExistsIfAnyMeasureLooksAtARowOfIt() {
        assertAnswer(
                events().by(ASSET).measure(Measure.sum("time", DURATION), Measure.max("longest", DURATION)),
                group("chair", 1_500, 1_000),
                group("table", 0, null),
                group("lamp", 0, null));
        assertAnswer(
                events().by(ASSET)
                        .measure(Measure.average("time", DURATION)
                                .where(new Filter(List.of(new Condition.Known(DURATION))))),
                group("chair", 750));
    }

    @Test
    void theFilterOfTheQuestionHoldsForEveryMeasure() {
        assertAnswer(
                events().where(ASSET, "chair")
                        .measure(
                                COUNT,
                                Measure.sum("ann's", METRIC).where(USER, "ann"),
                                Measure.sum("none", METRIC).where(ASSET, "table")),
                all(3, 6.5, 0));
    }

    @Test
    void ofNothingThereIsOneRowOfZerosAndNulls() {
        assertAnswer(
                events().where(ASSET, "bed")
                        .measure(
                                COUNT,
                                Measure.countDistinct("users", USER),
                                Measure.sum("sum", METRIC),
                                Measure.average("average", METRIC),
                                Measure.min("min", METRIC),
                                Measure.max("max", METRIC),
                                Measure.weightedAverage("weighted", METRIC, DURATION)),
                all(0, 0, 0, null, null, null, null));
        assertAnswer(events().measure(COUNT.where(ASSET, "bed"), Measure.min("min", DURATION)), all(0, 500));
    }

    @Test
    void whereThingsAreToldApartNothingIsNoGroup() {
        assertAnswer(events().where(ASSET, "bed").by(ASSET).measure(COUNT));
        assertAnswer(events().where(ASSET, "bed").slots(Slots.QUARTER_HOURS).measure(COUNT));
        assertAnswer(events().by(USER)
                .measure(COUNT.where(ASSET, "bed"), Measure.sum("sum", METRIC).where(TYPE, "?")));
    }

    @Test
    void anEmptyRangeHoldsNothing() {
        String time = Events.event(1).occurredAt().toString();
        assertAnswer(events().between(time, time).measure(COUNT, Measure.min("min", METRIC)), all(0, null));
        assertAnswer(events().between(time, time).by(ASSET).measure(COUNT));
    }

    @Test
    void fractionsAreAddedUp() {
        append(
                view(6, "bed", null, 0.1, null).toEvent(),
                view(7, "bed", null, 0.2, null).toEvent(),
                view(8, "bed", null, 1e-3, null).toEvent(),
                view(9, "bed", null, 1e6, null).toEvent());
        assertAnswer(events().where(ASSET, "bed").measure(Measure.sum("sum", METRIC)), all(1_000_000.301));
    }

    @Test
    void sumsMayBeGreaterThanAnyLong() {
        append(
                view(6, "bed", null, 1, Long.MAX_VALUE).toEvent(),
                view(7, "bed", null, 1e300, Long.MAX_VALUE).toEvent());
        assertAnswer(
                events().where(ASSET, "bed")
                        .measure(
                                Measure.sum("sum", DURATION),
                                Measure.average("average", DURATION),
                                Measure.sum("metric", METRIC)),
                all(2.0 * Long.MAX_VALUE, (double) Long.MAX_VALUE, 1e300));
    }

    @Test
    void aQuestionMayHaveManyMeasures() {
        Measure[] measures = new Measure[32];
        Number[] expected = new Number[32];
        for (int i = 0; i < 32; i++) {
            double least = i / 8.0;
            measures[i] = Measure.sum("Measure " + i + " \"; --", METRIC)
                    .where(new Filter(List.of(new Condition.Between(METRIC, least, null))));
            expected[i] = DoubleStream.of(2.5, 0.5, 4, -1, 1)
                    .filter(metric -> metric >= least)
                    .sum();
        }
        assertAnswer(events().measure(measures), all(expected));
    }

    private static EventDraft view(
            int number, String asset, @Nullable String user, double metric, @Nullable Long duration) {
        return Events.draft(number).asset(asset).user(user).metric(metric).duration(duration);
    }
}
