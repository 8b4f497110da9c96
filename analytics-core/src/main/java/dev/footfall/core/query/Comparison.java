package dev.footfall.core.query;

import dev.footfall.query.AggregateQuery;
import dev.footfall.query.AggregateResult;
import dev.footfall.query.AggregateRow;
import dev.footfall.time.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An answer beside that of the period of equal length before it. For questions whose dimensions are no times. */
public record Comparison(AggregateResult now, AggregateResult before) {

    /** Asks both. */
    public static Comparison ask(Answers answers, AggregateQuery query, Object asker) {
        return new Comparison(answers.ask(query, asker), answers.ask(query.during(periodBefore(query.range())), asker));
    }

    /** The range that ends where this one starts, and is as long. */
    public static TimeRange periodBefore(TimeRange range) {
        Duration length = Duration.between(range.from(), range.to());
        boolean isBeyondTime = Duration.between(Instant.MIN, range.from()).compareTo(length) < 0;
        return new TimeRange(isBeyondTime ? Instant.MIN : range.from().minus(length), range.from());
    }

    /** How a measure of a group has changed, see {@link Ratio#change}; a group that is missing has none of it. */
    public @Nullable Double change(List<?> keys, String measure) {
        return Ratio.change(value(now, keys, measure), value(before, keys, measure));
    }

    private static double value(AggregateResult result, List<?> keys, String measure) {
        Optional<AggregateRow> row =
                result.rows().stream().filter(each -> each.keys().equals(keys)).findFirst();
        Double value = row.map(each -> each.value(measure)).orElse(null);
        return value == null ? 0 : value;
    }
}
