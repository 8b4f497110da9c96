package dev.footfall.core.export;

import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows that are counted as they are read. */
record WatchedRows(Iterable<? extends List<? extends @Nullable Object>> rows, Heartbeat heartbeat)
        implements Iterable<List<? extends @Nullable Object>> {

    @Override
    public Iterator<List<? extends @Nullable Object>> iterator() {
        Iterator<? extends List<? extends @Nullable Object>> each = rows.iterator();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return each.hasNext();
            }

            @Override
            public List<? extends @Nullable Object> next() {
                List<? extends @Nullable Object> row = each.next();
                heartbeat.row();
                return row;
            }
        };
    }
}
