package dev.footfall.testkit;

import dev.footfall.query.StoreRow;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** When numbers are as good as equal: additions of fractions depend on their order. */
final class Closeness {

    /** Puts rows in an order, in which those with the same group and close numbers are equal. */
    static final Comparator<StoreRow> OF_ROWS = Comparator.comparingLong(StoreRow::slot)
            .thenComparing(row -> row.keys().toString())
            .thenComparing(StoreRow::values, Closeness::compare);

    private static final double RELATIVE = 1e-9;

    private Closeness() {}

    static int compare(List<@Nullable Double> some, List<@Nullable Double> others) {
        if (some.size() != others.size()) {
            return Integer.compare(some.size(), others.size());
        }
        for (int i = 0; i < some.size(); i++) {
            int order = compare(some.get(i), others.get(i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private static int compare(@Nullable Double one, @Nullable Double other) {
        if (one == null || other == null) {
            return Boolean.compare(one == null, other == null);
        }
        boolean isClose = Math.abs(one - other) <= RELATIVE * Math.max(Math.abs(one), Math.abs(other));
        return isClose ? 0 : Double.compare(one, other);
    }
}
