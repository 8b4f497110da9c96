package dev.footfall.jdbc;

import dev.footfall.event.Text;
import dev.footfall.query.Attribute;
import dev.footfall.query.Order;
import dev.footfall.query.StoreQuery;
import dev.footfall.query.StoreRow;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which of too many groups come first. */
record GroupOrder(StoreQuery query, GroupList groups) {

    List<StoreRow> first() {
        Comparator<Integer> order = order();
        PriorityQueue<Integer> last = new PriorityQueue<>(order.reversed());
        for (int group = 0; group < groups.size(); group++) {
            last.add(group);
            if (last.size() > query.limit()) {
                last.remove();
            }
        }
        return last.stream().sorted(order).map(groups::get).toList();
    }

    private Comparator<Integer> order() {
        Stream<Comparator<Integer>> byOrder = query.order().stream().map(this::by);
        Stream<Comparator<Integer>> byDimension = query.dimensions().stream().map(each -> by(each, false));
        return Stream.concat(byOrder, byDimension)
                .reduce(Comparator::thenComparing)
                .orElseGet(Comparator::naturalOrder);
    }

    private Comparator<Integer> by(Order order) {
        int measure = query.measures().indexOf(order.by());
        if (measure < 0) {
            return by((Attribute) order.by(), order.isDescending());
        }
        Comparator<Integer> ascending = Comparator.comparingDouble(group -> groups.amount(group, measure));
        return order.isDescending() ? ascending.reversed() : ascending;
    }

    /** What is unknown comes last in either direction. */
    private Comparator<Integer> by(Attribute dimension, boolean isDescending) {
        Comparator<String> texts = isDescending ? Text.BY_CODE_POINT.reversed() : Text.BY_CODE_POINT;
        Comparator<@Nullable String> nullsLast = Comparator.nullsLast(texts);
        return (one, other) -> nullsLast.compare(groups.text(one, dimension), groups.text(other, dimension));
    }
}
