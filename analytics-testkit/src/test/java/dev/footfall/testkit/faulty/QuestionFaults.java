package dev.footfall.testkit.faulty;

import dev.footfall.query.Aggregation;
import dev.footfall.query.Condition;
import dev.footfall.query.Filter;
import dev.footfall.query.Measure;
import dev.footfall.query.Slots;
import dev.footfall.query.StoreQuery;
import dev.footfall.query.StoreRow;
import dev.footfall.testkit.Events;
import dev.footfall.time.TimeRange;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Wrong ways to understand a question about numbers. */
final class QuestionFaults {

    private static final String EDGES = "aRangeHoldsItsFirstMillisecondAndNotItsEnd";

    static final List<Fault> ALL = List.of(
            fault(
                    "counts robots",
                    List.of(
                            "whatRobotsDidIsCountedWhenAskedFor",
                            "partsOfRobotsAreCountedWhenAskedFor",
                            Fault.IN_QUESTIONS),
                    query -> QueryLike.of(query).bots(true)),
            fault(
                    "counts no robots even if asked for",
                    List.of("whatRobotsDidIsCountedWhenAskedFor", "partsOfRobotsAreCountedWhenAskedFor"),
                    query -> QueryLike.of(query).bots(false)),
            fault(
                    "counts for one tenant only",
                    List.of("anotherTenantsEventsAreNotCounted", "whatTwoTenantsCallAlikeIsCountedApart"),
                    query -> QueryLike.of(query).tenant(Events.TENANT)),
            fault(
                    "counts the end of a range",
                    List.of(EDGES, "partsHappenWhenTheirEventDoes", Fault.IN_QUESTIONS),
                    query -> QueryLike.of(query)
                            .range(new TimeRange(
                                    query.range().from(), query.range().to().plusMillis(1)))),
            fault(
                    "counts no start of a range",
                    List.of(EDGES, "anEmptyRangeHoldsNothing"),
                    query -> QueryLike.of(query).range(withoutStart(query.range()))),
            fault(
                    "counts whole quarters only",
                    List.of("aRangeMayBeginAndEndWithinAQuarter"),
                    query -> QueryLike.of(query).range(inQuarters(query.range()))),
            fault(
                    "ignores the filters of measures",
                    List.of(
                            "eachMeasureLooksAtItsOwnRowsOnly",
                            "measuresMayAskForMetadataAndOrigins",
                            Fault.IN_QUESTIONS),
                    query -> QueryLike.of(query).measures(measure -> filtered(measure, Filter.ALL))),
            fault(
                    "puts the filter of the first measure to all",
                    List.of(
                            "eachMeasureLooksAtItsOwnRowsOnly",
                            "eachMeasureMayLookAtPartsOfItsOwn",
                            "eachMeasureMayLookAtStatesOfItsOwn"),
                    query -> QueryLike.of(query)
                            .filter(query.filter().and(query.measures().get(0).filter()))),
            fault(
                    "ignores the filter of the question where measures have their own",
                    List.of("theFilterOfTheQuestionHoldsForEveryMeasure"),
                    query -> QueryLike.of(query).filter(hasFilters(query) ? Filter.ALL : query.filter())),
            fault(
                    "takes no values for any",
                    List.of("noneOfNoValuesIsLetThrough"),
                    query -> QueryLike.of(query).filter(withoutEmpty(query.filter()))),
            fault(
                    "takes only the first condition",
                    List.of("allConditionsMustHoldTogether"),
                    query -> QueryLike.of(query)
                            .filter(new Filter(query.filter().conditions().stream()
                                    .limit(1)
                                    .toList()))),
            fault(
                    "takes the upper bound in",
                    List.of("boundsAreHalfOpen", Fault.IN_QUESTIONS),
                    query -> QueryLike.of(query).filter(withUpperBounds(query.filter()))),
            fault(
                    "looks for a thousand values at most",
                    List.of("thereMayBeManyValues"),
                    query -> QueryLike.of(query).filter(withFewValues(query.filter()))),
            fault(
                    "forgets the weights",
                    List.of("aWeightedAverageCountsEachNumberByItsWeight", "aWeightMayBeTheEventsOwn"),
                    query -> QueryLike.of(query)
                            .measures(measure ->
                                    aggregating(measure, Aggregation.WEIGHTED_AVERAGE, Aggregation.AVERAGE))),
            fault(
                    "takes the greatest for the smallest",
                    List.of("theSmallestAndTheGreatestAreFound", "amountsAndOffsetsAreAddedUp"),
                    query -> QueryLike.of(query)
                            .measures(measure -> aggregating(measure, Aggregation.MIN, Aggregation.MAX))),
            fault(
                    "lets a stretch last a millisecond too long",
                    List.of("aStretchLastsUntilTheNextBegins", "theDayOnWhichClocksAreSetBackHas25Hours"),
                    query -> QueryLike.of(query).slots(longer(query.slots()))),
            fault(
                    "ignores the order",
                    List.of(
                            "theGroupsWithTheGreatestNumberComeFirst",
                            "theMostFrequentPartsComeFirst",
                            Fault.IN_QUESTIONS),
                    query -> QueryLike.of(query).withoutOrder()),
            fault(
                    "ignores the limit",
                    List.of(
                            "withoutAnOrderALimitLeavesAnyOfTheGroups",
                            "theGroupsWithTheSmallestNumberComeFirst",
                            Fault.IN_QUESTIONS),
                    query -> QueryLike.of(query).all()));

    private QuestionFaults() {}

    private static Fault fault(String name, List<String> foundBy, Function<StoreQuery, QueryLike> misread) {
        return new Fault(
                name,
                foundBy,
                sound -> SpoiltStore.aggregates(sound, new ForwardingAggregates(sound.aggregates()) {
                    @Override
                    public List<StoreRow> aggregate(StoreQuery query) {
                        return this.sound.aggregate(misread.apply(query).query());
                    }
                }));
    }

    private static TimeRange withoutStart(TimeRange range) {
        return range.from().isBefore(range.to())
                ? new TimeRange(range.from().plusMillis(1), range.to())
                : new TimeRange(range.from(), range.to().plusMillis(1));
    }

    private static TimeRange inQuarters(TimeRange range) {
        long from = Slots.QUARTER_HOURS.of(range.from());
        long to = Slots.QUARTER_HOURS.of(range.to());
        return new TimeRange(Slots.QuarterHours.start(from), Slots.QuarterHours.start(to));
    }

    private static boolean hasFilters(StoreQuery query) {
        return query.measures().stream()
                .anyMatch(measure -> !measure.filter().conditions().isEmpty());
    }

    private static Filter withoutEmpty(Filter filter) {
        return new Filter(filter.conditions().stream()
                .filter(condition -> !(condition instanceof Condition.OneOf oneOf
                        && oneOf.values().isEmpty()))
                .toList());
    }

    private static Filter withUpperBounds(Filter filter) {
        return new Filter(filter.conditions().stream()
                .map(condition -> condition instanceof Condition.Between between && between.below() != null
                        ? new Condition.Between(between.attribute(), between.atLeast(), Math.nextUp(between.below()))
                        : condition)
                .toList());
    }

    private static Filter withFewValues(Filter filter) {
        return new Filter(filter.conditions().stream()
                .map(condition -> condition instanceof Condition.OneOf oneOf
                                && oneOf.values().size() > 1_000
                        ? new Condition.OneOf(oneOf.attribute(), Set.of())
                        : condition)
                .toList());
    }

    private static Slots longer(Slots slots) {
        if (!(slots instanceof Slots.Cut cut)) {
            return slots;
        }
        return new Slots.Cut(cut.stretches().stream()
                .map(stretch -> stretch.equals(cut.stretches().get(0))
                        ? stretch
                        : new Slots.Stretch(stretch.from().plusMillis(1), stretch.slot()))
                .toList());
    }

    private static Measure filtered(Measure measure, Filter filter) {
        return new Measure(measure.name(), measure.aggregation(), measure.of(), measure.weight(), filter);
    }

    private static Measure aggregating(Measure measure, Aggregation wanted, Aggregation instead) {
        return measure.aggregation() == wanted
                ? new Measure(measure.name(), instead, measure.of(), null, measure.filter())
                : measure;
    }
}
