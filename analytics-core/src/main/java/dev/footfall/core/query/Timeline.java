package dev.footfall.core.query;

import dev.footfall.query.AggregateQuery;
import dev.footfall.query.AggregateResult;
import dev.footfall.query.AggregateRow;
import dev.footfall.query.Measure;
import dev.footfall.query.TimeBucket;
import dev.footfall.time.TimeRange;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Fills the gaps of an answer whose only dimension is a calendar bucket: every bucket of the range, also the empty
 * ones.
 */
public final class Timeline {

    private Timeline() {}

    /**
     * One row for each bucket that the range touches, in their order; one that the answer does not have counts nothing.
     *
     * @throws IllegalArgumentException if the question has other dimensions
     * @throws dev.footfall.query.InvalidQueryException if there are too many buckets
     */
    public static List<AggregateRow> of(AggregateResult result) {
        AggregateQuery query = result.query();
        if (query.dimensions().size() != 1
                || !(query.dimensions().get(0) instanceof TimeBucket bucket)
                || bucket.isCyclic()) {
            throw new IllegalArgumentException(
                    "a timeline must be by one calendar bucket, is by " + query.dimensions());
        }
        Map<Instant, AggregateRow> known = new HashMap<>();
        result.rows().forEach(row -> known.put(row.start(bucket).toInstant(), row));
        List<@Nullable Double> nothing =
                AggregateResult.ofNothing(withoutDimensions(query)).only().values();
        List<AggregateRow> dense = new ArrayList<>();
        for (ZonedDateTime start : starts(query, bucket)) {
            AggregateRow row = known.get(start.toInstant());
            dense.add(row == null ? new AggregateRow(query, List.of(start), nothing) : row);
        }
        return dense;
    }

    /** Whether a range touches no more buckets than that. */
    public static boolean fits(TimeRange range, ZoneId zone, TimeBucket bucket, int most) {
        return range.from().equals(range.to())
                || TimeCut.of(new LocalCalendar(zone, List.of(bucket)), range, most)
                        .isPresent();
    }

    private static List<ZonedDateTime> starts(AggregateQuery query, TimeBucket bucket) {
        TimeRange range = query.range();
        if (range.from().equals(range.to())) {
            return List.of();
        }
        LocalCalendar calendar = new LocalCalendar(query.zone(), List.of(bucket));
        return TimeCut.of(calendar, range, AggregateQuery.MAX_GROUPS)
                .orElseThrow(QueryPlanner::tooManyStretches)
                .keys()
                .stream()
                .map(keys -> (ZonedDateTime) keys.get(0))
                .toList();
    }

    private static AggregateQuery withoutDimensions(AggregateQuery query) {
        return AggregateQuery.of(query.tenant(), query.dataset())
                .measure(query.measures().toArray(new Measure[0]))
                .build();
    }
}
