package dev.footfall.core.export;

import dev.footfall.export.Column;
import dev.footfall.export.Table;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the rows of a table, each of which must fit its columns. */
record TableRows(Table table) {

    /** Takes a row. */
    @FunctionalInterface
    interface Taker {

        void take(List<@Nullable Cell> row) throws IOException;
    }

    /** @throws IllegalArgumentException if a row does not fit, naming the row and the column */
    void forEach(Taker taker) throws IOException {
        long number = 0;
        for (List<? extends @Nullable Object> values : table.rows()) {
            number++;
            taker.take(cells(number, values));
        }
    }

    private List<@Nullable Cell> cells(long number, List<? extends @Nullable Object> values) {
        List<Column> columns = table.columns();
        if (values.size() != columns.size()) {
            String column =
                    columns.get(Math.min(values.size(), columns.size() - 1)).name();
            throw new IllegalArgumentException("row " + number + ", column " + column + ": must have " + columns.size()
                    + " cells, has " + values.size());
        }
        List<@Nullable Cell> cells = new ArrayList<>(columns.size());
        Iterator<? extends @Nullable Object> value = values.iterator();
        for (Column column : columns) {
            try {
                cells.add(Cell.of(column, value.next()));
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException("row " + number + ", " + e.getMessage(), e);
            }
        }
        return cells;
    }
}
