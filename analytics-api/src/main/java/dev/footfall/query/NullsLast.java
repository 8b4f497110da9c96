package dev.footfall.query;

import java.util.Comparator;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Compares what may be null, which comes last in either direction. */
final class NullsLast {

    private NullsLast() {}

    static <T, U> Comparator<T> comparing(
            Function<T, @Nullable U> key, Comparator<? super U> order, boolean isDescending) {
        return (one, other) -> {
            U a = key.apply(one);
            U b = key.apply(other);
            if (a == null || b == null) {
                return a == b ? 0 : a == null ? 1 : -1;
            }
            return isDescending ? order.compare(b, a) : order.compare(a, b);
        };
    }
}
