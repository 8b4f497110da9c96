package dev.footfall.export;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a file is made of.
 *
 * @param name what it is about, in a few words
 * @param rows a cell for each column, of that column's type; read once, from the first to the last, so that they need
 *     not all be in memory
 * @param notes about the table as a whole
 */
public record Table(
        String name,
        List<Column> columns,
        Iterable<? extends List<? extends @Nullable Object>> rows,
        List<Note> notes) {

    /** @throws IllegalArgumentException if there is no column */
    public Table {
        columns = List.copyOf(columns);
        notes = List.copyOf(notes);
        if (columns.isEmpty()) {
            throw new IllegalArgumentException("table " + name + " must have at least one column");
        }
    }
}
