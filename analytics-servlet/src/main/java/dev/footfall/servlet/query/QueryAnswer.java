package dev.footfall.servlet.query;

import dev.footfall.query.AggregateQuery;
import dev.footfall.query.AggregateRow;
import dev.footfall.time.TimeRange;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a question is answered with.
 *
 * @param query what the store was asked
 * @param isMore whether the limit left rows out
 * @param compared the earlier rows; null: nothing is compared
 * @param now when it was asked
 */
record QueryAnswer(
        AskedQuery asked,
        AggregateQuery query,
        List<AggregateRow> rows,
        boolean isMore,
        @Nullable Compared compared,
        Instant now) {

    QueryAnswer {
        rows = List.copyOf(rows);
    }

    /** Up to when the answer is exact: what comes after that is not known yet. */
    Instant dataUpTo() {
        Instant end = query.range().to();
        return end.isBefore(now) ? end : now;
    }

    /** The same of an earlier time. */
    record Compared(TimeRange range, List<AggregateRow> rows) {

        Compared {
            rows = List.copyOf(rows);
        }
    }
}
