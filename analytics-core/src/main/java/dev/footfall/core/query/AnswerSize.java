package dev.footfall.core.query;

import dev.footfall.query.AggregateQuery;
import dev.footfall.query.AggregateResult;
import dev.footfall.query.AggregateRow;
import dev.footfall.query.Condition;
import dev.footfall.query.Filter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How much memory an answer takes, rather too much than too little: objects that answers share count each time. */
final class AnswerSize {

    /** A row, its two lists and what these wrap. */
    private static final int ROW = 152;

    private static final int REFERENCE = 8;
    private static final int NUMBER = 24;

    /** A time in its zone, with all that it is made of. */
    private static final int TIME = 112;

    private static final int TEXT = 56;

    /** A question without anything in it, and its place in a cache. */
    private static final int QUESTION = 600;

    private AnswerSize() {}

    static long bytes(AggregateResult result) {
        long bytes = bytes(result.query());
        for (AggregateRow row : result.rows()) {
            bytes += ROW + keys(row.keys()) + (long) row.values().size() * (REFERENCE + NUMBER);
        }
        return bytes;
    }

    /** What is long to tell is large, and what many short values make up is larger. */
    static long bytes(AggregateQuery query) {
        long values = values(query.filter())
                + query.measures().stream()
                        .mapToLong(measure -> values(measure.filter()))
                        .sum();
        return QUESTION + 4L * query.toString().length() + values * (TEXT + 2 * REFERENCE);
    }

    private static long values(Filter filter) {
        return filter.conditions().stream()
                .mapToLong(condition ->
                        condition instanceof Condition.OneOf of ? of.values().size() : 0)
                .sum();
    }

    private static long keys(List<@Nullable Object> keys) {
        long bytes = 0;
        for (Object key : keys) {
            bytes += REFERENCE + (key == null ? 0 : bytes(key));
        }
        return bytes;
    }

    private static long bytes(Object key) {
        if (key instanceof String text) {
            return TEXT + 2L * text.length();
        }
        return key instanceof Integer ? NUMBER : TIME;
    }
}
