package dev.footfall.servlet.query;

import dev.footfall.query.AggregateRow;
import dev.footfall.servlet.query.QueryAnswer.Compared;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds for each row the earlier one that belongs beside it: of the same place in time, or else of the same keys. */
final class EarlierRows {

    private final boolean isByPlace;
    private final Map<Object, AggregateRow> rows = new LinkedHashMap<>();

    private EarlierRows(boolean isByPlace) {
        this.isByPlace = isByPlace;
    }

    static EarlierRows of(QueryAnswer answer) {
        EarlierRows earlier = new EarlierRows(answer.asked().fill());
        Compared compared = answer.compared();
        List<AggregateRow> rows = compared == null ? List.of() : compared.rows();
        for (int i = 0; i < rows.size(); i++) {
            earlier.rows.put(earlier.place(i, rows.get(i)), rows.get(i));
        }
        return earlier;
    }

    /** The row that belongs to that one; null: there was none. */
    @Nullable
    AggregateRow take(int index, AggregateRow row) {
        return rows.remove(place(index, row));
    }

    /** Those that nobody took. */
    Collection<AggregateRow> left() {
        return isByPlace ? List.of() : new ArrayList<>(rows.values());
    }

    private Object place(int index, AggregateRow row) {
        return isByPlace ? index : row.keys();
    }
}
