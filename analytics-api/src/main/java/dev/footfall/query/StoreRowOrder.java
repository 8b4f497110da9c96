package dev.footfall.query;

import dev.footfall.event.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * In which order the groups of a question come, for stores that sort by themselves: null last, ties by the dimensions.
 */
public final class StoreRowOrder {

    private StoreRowOrder() {}

    public static Comparator<StoreRow> of(StoreQuery query) {
        List<Comparator<StoreRow>> chain = new ArrayList<>();
        query.order().forEach(order -> chain.add(by(query, order)));
        for (int i = 0; i < query.dimensions().size(); i++) {
            int place = i;
            chain.add(texts(row -> row.keys().get(place), false));
        }
        return chain.stream()
                .reduce(Comparator::thenComparing)
                .map(order -> order.thenComparingLong(StoreRow::slot))
                .orElse(Comparator.comparingLong(StoreRow::slot));
    }

    private static Comparator<StoreRow> by(StoreQuery query, Order order) {
        int measure = query.measures().indexOf(order.by());
        if (measure >= 0) {
            return NullsLast.comparing(
                    row -> row.values().get(measure), Comparator.naturalOrder(), order.isDescending());
        }
        int dimension = query.dimensions().indexOf(order.by());
        return texts(row -> row.keys().get(dimension), order.isDescending());
    }

    private static Comparator<StoreRow> texts(Function<StoreRow, @Nullable String> key, boolean isDescending) {
        return NullsLast.comparing(key, Text.BY_CODE_POINT, isDescending);
    }
}
