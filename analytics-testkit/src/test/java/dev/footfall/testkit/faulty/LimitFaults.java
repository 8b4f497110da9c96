package dev.footfall.testkit.faulty;

import dev.footfall.event.Text;
import dev.footfall.query.Order;
import dev.footfall.query.StoreQuery;
import dev.footfall.query.StoreRow;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Wrong ways to choose the groups that come first. */
final class LimitFaults {

    private static final Comparator<Double> BY_SIZE = Comparator.naturalOrder();
    private static final Comparator<StoreRow> BY_KEYS = keys(Text.BY_CODE_POINT);

    static final List<Fault> ALL = List.of(
            fault(
                    "puts texts in the order of UTF-16",
                    List.of(
                            "textsComeInTheOrderOfTheirCodePoints",
                            "textsMayComeInTheOppositeOrder",
                            Fault.IN_QUESTIONS),
                    new Ranking(Comparator.naturalOrder(), BY_SIZE, false, keys(Comparator.naturalOrder()))),
            fault(
                    "puts texts in the order of a dictionary",
                    List.of("textsComeInTheOrderOfTheirCodePoints", "textsMayComeInTheOppositeOrder"),
                    new Ranking(String.CASE_INSENSITIVE_ORDER, BY_SIZE, false, keys(String.CASE_INSENSITIVE_ORDER))),
            fault(
                    "puts nothing first when it descends",
                    List.of(
                            "theGroupThatSaysNothingComesLastInEitherDirection",
                            "whatHasNoNumberComesLastInEitherDirection"),
                    new Ranking(Text.BY_CODE_POINT, BY_SIZE, true, BY_KEYS)),
            fault(
                    "compares numbers as text",
                    List.of("numbersAreNotComparedAsText"),
                    new Ranking(Text.BY_CODE_POINT, Comparator.comparing(String::valueOf), false, BY_KEYS)),
            fault(
                    "leaves ties as they come",
                    List.of(
                            "equalGroupsComeInTheOrderOfTheirKeysWhateverTheDirection",
                            "theKeysOfTiesCountInTheOrderOfTheDimensions"),
                    new Ranking(Text.BY_CODE_POINT, BY_SIZE, false, Comparator.comparing(row -> -row.hashCode()))),
            fault(
                    "turns ties round with the direction",
                    List.of(
                            "equalGroupsComeInTheOrderOfTheirKeysWhateverTheDirection",
                            "theKeysOfTiesCountInTheOrderOfTheDimensions"),
                    new Ranking(Text.BY_CODE_POINT, BY_SIZE, false, BY_KEYS.reversed())));

    private LimitFaults() {}

    private static Fault fault(String name, List<String> foundBy, Ranking ranking) {
        return new Fault(
                name,
                foundBy,
                sound -> SpoiltStore.aggregates(sound, new ForwardingAggregates(sound.aggregates()) {
                    @Override
                    public List<StoreRow> aggregate(StoreQuery query) {
                        return this.sound.aggregate(QueryLike.of(query).all().query()).stream()
                                .sorted(ranking.of(query))
                                .limit(query.limit())
                                .toList();
                    }
                }));
    }

    private static Comparator<StoreRow> keys(Comparator<String> texts) {
        return (one, other) -> {
            for (int i = 0; i < one.keys().size(); i++) {
                int order = compare(one.keys().get(i), other.keys().get(i), texts, false, false);
                if (order != 0) {
                    return order;
                }
            }
            return Long.compare(one.slot(), other.slot());
        };
    }

    private static <T> int compare(
            @Nullable T one, @Nullable T other, Comparator<T> order, boolean isDescending, boolean nullsFirst) {
        if (one == null || other == null) {
            int last = Boolean.compare(one == null, other == null);
            return nullsFirst && isDescending ? -last : last;
        }
        return isDescending ? order.compare(other, one) : order.compare(one, other);
    }

    private record Ranking(
            Comparator<String> texts, Comparator<Double> numbers, boolean nullsFirst, Comparator<StoreRow> ties) {

        Comparator<StoreRow> of(StoreQuery query) {
            return query.order().stream()
                    .map(order -> by(query, order))
                    .reduce(Comparator::thenComparing)
                    .map(order -> order.thenComparing(ties))
                    .orElse(ties);
        }

        private Comparator<StoreRow> by(StoreQuery query, Order order) {
            int measure = query.measures().indexOf(order.by());
            int dimension = query.dimensions().indexOf(order.by());
            return (one, other) -> measure >= 0
                    ? compare(
                            one.values().get(measure),
                            other.values().get(measure),
                            numbers,
                            order.isDescending(),
                            nullsFirst)
                    : compare(
                            one.keys().get(dimension),
                            other.keys().get(dimension),
                            texts,
                            order.isDescending(),
                            nullsFirst);
        }
    }
}
