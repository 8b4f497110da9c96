package dev.footfall.servlet.query;

import dev.footfall.core.query.EarlierPeriod;
import dev.footfall.query.AggregateQuery;
import dev.footfall.query.Dataset;
import dev.footfall.query.Dimension;
import dev.footfall.query.Filter;
import dev.footfall.query.Measure;
import dev.footfall.query.TimeBucket;
import dev.footfall.servlet.http.Call;
import dev.footfall.servlet.http.Problem;
import dev.footfall.servlet.model.AskedRange;
import dev.footfall.servlet.model.QuestionFaults;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A question as a body asks it.
 *
 * @param limit null: none in particular
 * @param fill whether empty buckets have rows as well
 * @param compare null: with nothing
 * @param names whether names from the catalog are wanted
 */
record AskedQuery(
        Dataset dataset,
        AskedRange range,
        ZoneId zone,
        List<Measure> measures,
        List<Dimension> dimensions,
        Filter filter,
        List<AskedOrder> order,
        @Nullable Integer limit,
        boolean bots,
        boolean fill,
        @Nullable EarlierPeriod compare,
        boolean names) {

    /** The most rows that an answer may have. */
    static final int MAX_ROWS = 10_000;

    private static final int USUAL_ROWS = 1_000;

    AskedQuery {
        measures = List.copyOf(measures);
        dimensions = List.copyOf(dimensions);
        order = List.copyOf(order);
    }

    int rows() {
        return limit == null ? USUAL_ROWS : limit;
    }

    /** @throws Problem if its parts do not fit one another */
    void check() {
        if (fill && !(dimensions.size() == 1 && dimensions.get(0) instanceof TimeBucket bucket && !bucket.isCyclic())) {
            throw QuestionFaults.problem(
                    "fill", "fill needs exactly one dimension, one of hour, day, week, month and year");
        }
        if (fill && !order.isEmpty()) {
            throw QuestionFaults.problem("order", "order must be absent with fill, which goes by time");
        }
        requireRange(fill, "fill");
        requireRange(compare != null, "compare");
    }

    private void requireRange(boolean isNeeded, String by) {
        if (isNeeded && range.equals(AskedRange.EVERYTHING)) {
            throw QuestionFaults.problem("range", "range is required with " + by);
        }
    }

    /**
     * The question, of as many rows as the store has.
     *
     * @param scope what the caller may see
     * @throws dev.footfall.query.InvalidQueryException if it cannot be answered, whatever the data
     */
    AggregateQuery of(Call call, Filter scope, Instant now) {
        return new AggregateQuery(
                call.tenant(),
                dataset,
                range.in(zone, now),
                zone,
                measures,
                dimensions,
                filter.and(scope),
                bots,
                order.stream().map(each -> each.of(measures, dimensions)).toList(),
                AggregateQuery.MAX_GROUPS);
    }

    /** Its own, and those of its measures. */
    List<Filter> filters() {
        return Stream.concat(Stream.of(filter), measures.stream().map(Measure::filter))
                .toList();
    }

    /** Whether robots are counted: elsewhere there are none. */
    boolean countsBots() {
        return bots && (dataset == Dataset.EVENT || dataset == Dataset.PART);
    }
}
