package dev.footfall.testkit.faulty;

import dev.footfall.query.AggregateStore;
import dev.footfall.query.Aggregation;
import dev.footfall.query.Condition;
import dev.footfall.query.Filter;
import dev.footfall.query.Measure;
import dev.footfall.query.Slots;
import dev.footfall.query.StoreQuery;
import dev.footfall.query.StoreRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Wrong ways to make numbers of the right rows. */
final class AnswerFaults {

    private static final String OF_NOTHING = "ofNothingThereIsOneRowOfZerosAndNulls";
    private static final String OWN_ROWS = "eachMeasureLooksAtItsOwnRowsOnly";
    private static final String ANY_ROW = "aGroupExistsIfAnyMeasureLooksAtARowOfIt";

    static final List<Fault> ALL = List.of(
            numbers(
                    "says that the mean of nothing is 0",
                    List.of(OF_NOTHING, OWN_ROWS, "withoutAnyWeightThereIsNoWeightedAverage"),
                    (measure, value) -> value == null ? Double.valueOf(0) : value),
            numbers(
                    "says that there is no sum of nothing",
                    List.of(OF_NOTHING, ANY_ROW),
                    (measure, value) ->
                            measure.aggregation() == Aggregation.SUM && Objects.equals(value, 0.0) ? null : value),
            numbers(
                    "rounds",
                    List.of("fractionsAreAddedUp", "rowsWithoutTheNumberAreLeftOutOfTheMean"),
                    (measure, value) -> value == null ? null : (double) Math.round(value)),
            numbers(
                    "adds up no further than a long goes",
                    List.of("sumsMayBeGreaterThanAnyLong"),
                    (measure, value) -> value == null ? null : Double.valueOf(Math.min(value, Long.MAX_VALUE))),
            answers(
                    "gives no row when there is nothing",
                    List.of(OF_NOTHING, "anEmptyRangeHoldsNothing"),
                    rows -> rows.stream()
                            .filter(row -> row.values().stream().anyMatch(AnswerFaults::isSome))
                            .toList()),
            answers(
                    "leaves out groups that say nothing",
                    List.of(
                            "rowsThatSayNothingAreAGroupOfTheirOwn",
                            "partsWithoutAKeyOrWithAnEmptyOneAreGroupsOfTheirOwn",
                            "aReportWithoutAStateIsInAGroupOfItsOwn",
                            Fault.IN_QUESTIONS),
                    rows -> rows.stream()
                            .filter(row -> !row.keys().contains(null))
                            .toList()),
            answers(
                    "takes null for an empty text",
                    List.of(
                            "rowsThatSayNothingAreAGroupOfTheirOwn",
                            "partsWithoutAKeyOrWithAnEmptyOneAreGroupsOfTheirOwn"),
                    rows -> rows.stream().map(AnswerFaults::withEmptyKeys).toList()),
            answers(
                    "leaves out groups in which nothing adds up",
                    List.of(ANY_ROW, "differentValuesAreCountedInEachGroup"),
                    rows -> rows.stream()
                            .filter(row -> row.keys().isEmpty()
                                    || row.values().stream().anyMatch(AnswerFaults::isSome))
                            .toList()),
            answers(
                    "gives ten thousand groups at most",
                    List.of("anAnswerMayHaveTwentyThousandGroups"),
                    rows -> rows.subList(0, Math.min(rows.size(), 10_000))),
            counting(
                    "shows groups that no measure looks at",
                    List.of(OWN_ROWS, ANY_ROW, Fault.IN_QUESTIONS),
                    AnswerFaults::withEmptyGroups),
            counting(
                    "counts null as a value",
                    List.of("differentValuesAreCountedWithoutNull", Fault.IN_QUESTIONS),
                    AnswerFaults::withNulls),
            counting(
                    "counts hours",
                    List.of("quartersOfAnHourAreNumberedFromTheEpochOn", "everyTimeHasItsQuarterOfAnHour"),
                    AnswerFaults::inHours),
            counting(
                    "answers for each stretch on its own",
                    List.of("stretchesOfOneNumberAreOneSlot", Fault.IN_QUESTIONS),
                    AnswerFaults::stretchByStretch),
            counting(
                    "takes the mean of all rows",
                    List.of("rowsWithoutTheNumberAreLeftOutOfTheMean"),
                    AnswerFaults::overAll));

    private AnswerFaults() {}

    private static Fault counting(
            String name, List<String> foundBy, BiFunction<AggregateStore, StoreQuery, List<StoreRow>> count) {
        return new Fault(
                name,
                foundBy,
                sound -> SpoiltStore.aggregates(sound, new ForwardingAggregates(sound.aggregates()) {
                    @Override
                    public List<StoreRow> aggregate(StoreQuery query) {
                        return count.apply(this.sound, query);
                    }
                }));
    }

    private static Fault answers(String name, List<String> foundBy, Function<List<StoreRow>, List<StoreRow>> spoil) {
        return counting(name, foundBy, (sound, query) -> spoil.apply(sound.aggregate(query)));
    }

    private interface Spoiling {
        @Nullable
        Double spoilt(Measure measure, @Nullable Double value);
    }

    private static Fault numbers(String name, List<String> foundBy, Spoiling number) {
        return counting(
                name,
                foundBy,
                (sound, query) -> sound.aggregate(query).stream()
                        .map(row -> {
                            List<@Nullable Double> values = new ArrayList<>();
                            for (int i = 0; i < row.values().size(); i++) {
                                values.add(number.spoilt(
                                        query.measures().get(i), row.values().get(i)));
                            }
                            return new StoreRow(row.slot(), row.keys(), values);
                        })
                        .toList());
    }

    private static boolean isSome(@Nullable Double value) {
        return value != null && value != 0;
    }

    private static StoreRow withEmptyKeys(StoreRow row) {
        List<@Nullable String> keys = new ArrayList<>();
        row.keys().forEach(key -> keys.add(key == null ? "" : key));
        return new StoreRow(row.slot(), keys, row.values());
    }

    private static List<StoreRow> withEmptyGroups(AggregateStore sound, StoreQuery query) {
        List<Measure> more = new ArrayList<>(query.measures());
        more.add(Measure.count("a row of anything"));
        return more.size() > 32
                ? sound.aggregate(query)
                : sound.aggregate(QueryLike.of(query).measures(more).query()).stream()
                        .map(row -> new StoreRow(
                                row.slot(),
                                row.keys(),
                                row.values().subList(0, query.measures().size())))
                        .toList();
    }

    /** One more wherever some of the rows are not known to say it. */
    private static List<StoreRow> withNulls(AggregateStore sound, StoreQuery query) {
        List<StoreRow> rows = sound.aggregate(query);
        List<StoreRow> all = sound.aggregate(QueryLike.of(query)
                .measures(measure -> counted(measure, Filter.ALL))
                .all()
                .query());
        List<StoreRow> known = sound.aggregate(QueryLike.of(query)
                .measures(measure -> counted(measure, knowing(measure)))
                .all()
                .query());
        return rows.stream()
                .map(row -> {
                    List<@Nullable Double> values = new ArrayList<>(row.values());
                    for (int i = 0; i < values.size(); i++) {
                        Double value = values.get(i);
                        if (value != null
                                && isOfOne(query.measures().get(i))
                                && !Objects.equals(number(all, row, i), number(known, row, i))) {
                            values.set(i, value + 1);
                        }
                    }
                    return new StoreRow(row.slot(), row.keys(), values);
                })
                .toList();
    }

    private static double number(List<StoreRow> rows, StoreRow like, int measure) {
        return rows.stream()
                .filter(row -> row.slot() == like.slot() && row.keys().equals(like.keys()))
                .map(row -> Objects.requireNonNullElse(row.values().get(measure), 0.0))
                .findFirst()
                .orElse(0.0);
    }

    private static boolean isOfOne(Measure measure) {
        return measure.aggregation() == Aggregation.COUNT_DISTINCT
                && measure.of().size() == 1;
    }

    private static Measure counted(Measure measure, Filter more) {
        return Measure.count(measure.name()).where(measure.filter()).where(more);
    }

    private static Filter knowing(Measure measure) {
        return isOfOne(measure)
                ? Filter.ALL.and(new Condition.Known(measure.of().get(0)))
                : Filter.ALL;
    }

    private static List<StoreRow> inHours(AggregateStore sound, StoreQuery query) {
        boolean isOfQuarters = query.slots().equals(Slots.QUARTER_HOURS);
        return sound.aggregate(query).stream()
                .map(row -> isOfQuarters ? new StoreRow(row.slot() / 4, row.keys(), row.values()) : row)
                .toList();
    }

    private static List<StoreRow> stretchByStretch(AggregateStore sound, StoreQuery query) {
        if (!(query.slots() instanceof Slots.Cut cut)) {
            return sound.aggregate(query);
        }
        List<Slots.Stretch> stretches = new ArrayList<>();
        for (int i = 0; i < cut.stretches().size(); i++) {
            stretches.add(new Slots.Stretch(cut.stretches().get(i).from(), i));
        }
        return sound
                .aggregate(QueryLike.of(query).slots(new Slots.Cut(stretches)).query())
                .stream()
                .map(row -> new StoreRow(cut.stretches().get((int) row.slot()).slot(), row.keys(), row.values()))
                .toList();
    }

    private static List<StoreRow> overAll(AggregateStore sound, StoreQuery query) {
        List<StoreRow> sums = sound.aggregate(QueryLike.of(query)
                .measures(measure -> measure.aggregation() == Aggregation.AVERAGE
                        ? new Measure(measure.name(), Aggregation.SUM, measure.of(), null, measure.filter())
                        : measure)
                .all()
                .query());
        List<StoreRow> counts = sound.aggregate(QueryLike.of(query)
                .measures(measure -> counted(measure, Filter.ALL))
                .all()
                .query());
        return sound.aggregate(query).stream()
                .map(row -> {
                    List<@Nullable Double> values = new ArrayList<>(row.values());
                    for (int i = 0; i < values.size(); i++) {
                        if (values.get(i) != null && query.measures().get(i).aggregation() == Aggregation.AVERAGE) {
                            values.set(i, number(sums, row, i) / number(counts, row, i));
                        }
                    }
                    return new StoreRow(row.slot(), row.keys(), values);
                })
                .toList();
    }
}
