package dev.footfall.jdbc;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table.
 *
 * @param value what a row of ours has in it
 */
record Column<T>(String name, ColumnType type, Function<T, @Nullable Object> value) {

    static <T> Column<T> text(String name, Function<T, @Nullable Object> value) {
        return new Column<>(name, ColumnType.TEXT, value);
    }

    static <T> Column<T> number(String name, Function<T, @Nullable Object> value) {
        return new Column<>(name, ColumnType.NUMBER, value);
    }

    static <T> Column<T> id(String name, Function<T, @Nullable Object> value) {
        return new Column<>(name, ColumnType.ID, value);
    }
}
