package dev.footfall.core.query;

import dev.footfall.event.Text;
import dev.footfall.query.AggregateQuery;
import dev.footfall.query.AggregateRow;
import dev.footfall.query.Order;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The order of an answer's rows. */
final class AnswerOrder {

    private AnswerOrder() {}

    static Comparator<AggregateRow> of(AggregateQuery query) {
        List<Comparator<AggregateRow>> chain = new ArrayList<>();
        query.order().forEach(order -> chain.add(by(query, order)));
        for (int i = 0; i < query.dimensions().size(); i++) {
            chain.add(byKey(i, false));
        }
        return chain.stream()
                .reduce(Comparator::thenComparing)
                .orElse(Comparator.comparingInt(row -> row.keys().size()));
    }

    private static Comparator<AggregateRow> by(AggregateQuery query, Order order) {
        int measure = query.measures().indexOf(order.by());
        return measure >= 0
                ? by(row -> row.values().get(measure), order.isDescending())
                : byKey(query.dimensions().indexOf(order.by()), order.isDescending());
    }

    private static Comparator<AggregateRow> byKey(int place, boolean isDescending) {
        return by(row -> row.keys().get(place), isDescending);
    }

    private static Comparator<AggregateRow> by(Function<AggregateRow, @Nullable Object> key, boolean isDescending) {
        return (one, other) -> {
            Object a = key.apply(one);
            Object b = key.apply(other);
            if (a == null || b == null) {
                return a == b ? 0 : a == null ? 1 : -1;
            }
            return isDescending ? compare(b, a) : compare(a, b);
        };
    }

    private static int compare(Object one, Object other) {
        if (one instanceof String text) {
            return Text.BY_CODE_POINT.compare(text, (String) other);
        }
        if (one instanceof ZonedDateTime time) {
            return time.toInstant().compareTo(((ZonedDateTime) other).toInstant());
        }
        return Double.compare(((Number) one).doubleValue(), ((Number) other).doubleValue());
    }
}
