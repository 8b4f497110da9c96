package dev.footfall.servlet.query;

import dev.footfall.core.query.EarlierTime;
import dev.footfall.query.AggregateQuery;
import dev.footfall.query.AggregateRow;
import dev.footfall.query.TimeBucket;
import java.time.Period;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/** Puts an earlier row beside each of the filled rows: the hour or the day that the local clock called the same. */
record SamePlaces(EarlierTime time, TimeBucket bucket) {

    /** One for each row of now, in their order; where the clocks skipped it then, it has neither key nor values. */
    List<AggregateRow> of(List<AggregateRow> rows, List<AggregateRow> earlier, AggregateQuery query) {
        Map<Object, Queue<AggregateRow>> places = new HashMap<>();
        for (int i = 0; i < earlier.size(); i++) {
            places.computeIfAbsent(place(i, earlier.get(i), Period.ZERO), place -> new ArrayDeque<>(1))
                    .add(earlier.get(i));
        }
        List<AggregateRow> beside = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Queue<AggregateRow> found = places.get(place(i, rows.get(i), time.shift()));
            // An hour that clocks go through twice is there twice.
            AggregateRow row = found == null ? null : found.poll();
            beside.add(row == null ? absent(query) : row);
        }
        return beside;
    }

    private Object place(int index, AggregateRow row, @Nullable Period back) {
        if (back == null || time.shift() == null) {
            return index;
        }
        var local = row.start(bucket).toLocalDateTime().minus(back);
        return bucket == TimeBucket.HOUR ? local : local.toLocalDate();
    }

    private static AggregateRow absent(AggregateQuery query) {
        return new AggregateRow(
                query,
                Collections.nCopies(1, null),
                Collections.nCopies(query.measures().size(), null));
    }
}
