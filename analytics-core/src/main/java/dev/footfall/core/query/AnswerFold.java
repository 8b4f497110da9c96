package dev.footfall.core.query;

import dev.footfall.query.AggregateQuery;
import dev.footfall.query.AggregateResult;
import dev.footfall.query.AggregateRow;
import dev.footfall.query.Aggregation;
import dev.footfall.query.Attribute;
import dev.footfall.query.Slots;
import dev.footfall.query.StoreRow;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes the answer of what a store says: puts times in, adds up what belongs together, puts it in order. */
final class AnswerFold {

    private final AggregateQuery query;
    private final QueryPlan plan;

    AnswerFold(AggregateQuery query, QueryPlan plan) {
        this.query = query;
        this.plan = plan;
    }

    AggregateResult fold(List<StoreRow> counted) {
        int limit = plan.question().limit();
        if (counted.size() >= limit && limit > AggregateQuery.MAX_GROUPS) {
            // Quarters of an hour are more than the groups that are made of them.
            throw plan.question().slots().equals(Slots.QUARTER_HOURS)
                    ? QueryPlanner.tooManyStretches()
                    : QueryPlanner.tooMany(AggregateQuery.MAX_GROUPS);
        }
        Map<List<@Nullable Object>, List<@Nullable Double>> groups = new LinkedHashMap<>();
        counted.forEach(row -> groups.merge(keys(row), row.values(), this::sum));
        if (groups.size() > AggregateQuery.MAX_GROUPS) {
            throw QueryPlanner.tooMany(AggregateQuery.MAX_GROUPS);
        }
        List<AggregateRow> rows = new ArrayList<>(groups.size());
        groups.forEach((keys, values) -> rows.add(new AggregateRow(query, keys, values)));
        rows.sort(AnswerOrder.of(query));
        return new AggregateResult(query, rows.size() <= query.limit() ? rows : rows.subList(0, query.limit()));
    }

    /** In the order of the question's dimensions. */
    private List<@Nullable Object> keys(StoreRow row) {
        Iterator<@Nullable String> texts = row.keys().iterator();
        Iterator<Object> times = plan.times().apply(row.slot()).iterator();
        List<@Nullable Object> keys = new ArrayList<>(query.dimensions().size());
        query.dimensions().forEach(dimension -> keys.add(dimension instanceof Attribute ? texts.next() : times.next()));
        return keys;
    }

    private List<@Nullable Double> sum(List<@Nullable Double> one, List<@Nullable Double> other) {
        List<@Nullable Double> sum = new ArrayList<>(one.size());
        for (int i = 0; i < one.size(); i++) {
            sum.add(sum(query.measures().get(i).aggregation(), one.get(i), other.get(i)));
        }
        return sum;
    }

    private static @Nullable Double sum(Aggregation aggregation, @Nullable Double one, @Nullable Double other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return switch (aggregation) {
            case COUNT, SUM -> one + other;
            case MIN -> Math.min(one, other);
            case MAX -> Math.max(one, other);
            default -> throw new IllegalStateException("one slot must have one row for a " + aggregation.label());
        };
    }
}
