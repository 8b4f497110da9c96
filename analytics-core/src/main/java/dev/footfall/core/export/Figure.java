package dev.footfall.core.export;

import dev.footfall.export.Column;
import dev.footfall.export.ColumnType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A column, and what a row has in it.
 *
 * @param metric which metric it belongs to; null: it is always there
 */
record Figure<T>(@Nullable Enum<?> metric, Column column, Function<T, @Nullable Object> cell) {

    static <T> Figure<T> always(String name, ColumnType type, Function<T, @Nullable Object> cell) {
        return new Figure<>(null, Column.of(name, type), cell);
    }

    static <T> Figure<T> of(Enum<?> metric, String name, ColumnType type, Function<T, @Nullable Object> cell) {
        return new Figure<>(metric, Column.of(name, type), cell);
    }

    /** One whose cells make sense added up. */
    static <T> Figure<T> count(Enum<?> metric, String name, Function<T, @Nullable Object> cell) {
        return new Figure<>(metric, Column.count(name), cell);
    }

    /** Those that belong to metrics of these names, and those that are always there. */
    static <T> List<Figure<T>> of(List<Figure<T>> all, List<String> metrics) {
        return all.stream()
                .filter(figure -> figure.metric == null || metrics.contains(label(figure.metric)))
                .toList();
    }

    /** The name of a metric in requests. */
    static String label(Enum<?> metric) {
        return metric.name().toLowerCase(Locale.ROOT);
    }

    static <T> List<Column> columns(List<Figure<T>> figures) {
        return figures.stream().map(Figure::column).toList();
    }

    static <T> List<@Nullable Object> row(List<Figure<T>> figures, T of) {
        List<@Nullable Object> row = new ArrayList<>(figures.size());
        figures.forEach(figure -> row.add(figure.cell.apply(of)));
        return row;
    }
}
