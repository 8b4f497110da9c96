package dev.footfall.core.query;

import dev.footfall.query.AggregateQuery;
import dev.footfall.query.AggregateStore;
import dev.footfall.query.Aggregation;
import dev.footfall.query.Attribute;
import dev.footfall.query.Dimension;
import dev.footfall.query.InvalidQueryException;
import dev.footfall.query.Order;
import dev.footfall.query.Slots;
import dev.footfall.query.StoreQuery;
import dev.footfall.query.TimeBucket;
import dev.footfall.time.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Decides what to ask a store. Where the calendar is told apart, the range is cut exactly where its buckets change, so
 * that every measure can be asked for as it is; only if that makes too many stretches, quarters of an hour are asked
 * for and added up, as far as the measures can be added.
 */
final class QueryPlanner {

    /**
     * Up to so many stretches a store finds the one of a row quickly, and answers with no more rows than there are
     * groups.
     */
    private static final int MAX_CUT = 100_000;

    private static final int MAX_QUARTERS = 300_000;

    /** A range that is not longer is cut as it is. */
    private static final Duration LONG = Duration.ofDays(800);

    private static final TimeRange NOTHING = new TimeRange(Instant.EPOCH, Instant.EPOCH);
    private static final Duration MARGIN = Duration.ofDays(2);

    private static final Set<Aggregation> ADDITIVE =
            EnumSet.of(Aggregation.COUNT, Aggregation.SUM, Aggregation.MIN, Aggregation.MAX);

    private final AggregateStore store;

    QueryPlanner(AggregateStore store) {
        this.store = store;
    }

    /** Whether the number of a whole is made of those of its parts. */
    static boolean isAdditive(Aggregation aggregation) {
        return ADDITIVE.contains(aggregation);
    }

    QueryPlan plan(AggregateQuery query) {
        return plan(query, AggregateQuery.MAX_GROUPS);
    }

    /**
     * The same for an answer that may have more groups than others.
     *
     * @param groups how many, if the question itself does not say
     */
    QueryPlan plan(AggregateQuery query, int groups) {
        List<TimeBucket> buckets = only(query, TimeBucket.class);
        if (buckets.isEmpty()) {
            return new QueryPlan(ask(query, query.range(), Slots.NONE, limit(query, groups)), slot -> List.of());
        }
        TimeRange range = withData(query);
        return plan(query, range, new LocalCalendar(query.zone(), buckets), groups)
                .checkedBy(() -> isWhole(query, range));
    }

    private static QueryPlan plan(AggregateQuery query, TimeRange range, LocalCalendar calendar, int groups) {
        Optional<TimeCut> cut = TimeCut.of(calendar, range, MAX_CUT);
        if (cut.isPresent()) {
            return planned(query, range, cut.get(), groups);
        }
        if (query.measures().stream().allMatch(measure -> isAdditive(measure.aggregation()))) {
            return quarters(query, range, calendar, Math.max(groups, MAX_QUARTERS));
        }
        throw tooManyStretches();
    }

    static InvalidQueryException tooManyStretches() {
        return new InvalidQueryException(
                "dimensions",
                "the question must cut its range into at most " + MAX_CUT
                        + " stretches of time, makes more: ask for a shorter range or a coarser bucket");
    }

    static InvalidQueryException tooMany(int groups) {
        return new InvalidQueryException(
                "dimensions",
                "the answer must have at most " + groups
                        + " groups, has more: ask for a shorter range or fewer dimensions");
    }

    private static QueryPlan planned(AggregateQuery query, TimeRange range, TimeCut cut, int groups) {
        StoreQuery question = ask(query, range, cut.slots(), groups + 1);
        return new QueryPlan(question, slot -> cut.keys().get(Math.toIntExact(slot)));
    }

    private static QueryPlan quarters(AggregateQuery query, TimeRange range, LocalCalendar calendar, int rows) {
        Map<Long, List<Object>> known = new HashMap<>();
        return new QueryPlan(
                ask(query, range, Slots.QUARTER_HOURS, rows + 1),
                slot -> known.computeIfAbsent(slot, quarter -> calendar.keys(Slots.QuarterHours.start(quarter))));
    }

    private static StoreQuery ask(AggregateQuery query, TimeRange range, Slots slots, int limit) {
        List<Attribute> attributes = only(query, Attribute.class);
        return new StoreQuery(
                query.tenant(),
                query.dataset(),
                range,
                slots,
                query.measures(),
                attributes,
                query.filter(),
                query.bots(),
                slots.equals(Slots.NONE) ? order(query, attributes) : List.of(),
                limit);
    }

    /** With a limit the first groups are meant; without one the order is made of the whole answer. */
    private static List<Order> order(AggregateQuery query, List<Attribute> attributes) {
        if (query.limit() >= AggregateQuery.MAX_GROUPS || attributes.isEmpty()) {
            return List.of();
        }
        return query.order().isEmpty() ? List.of(Order.ascending(attributes.get(0))) : query.order();
    }

    private static int limit(AggregateQuery query, int groups) {
        return query.limit() < AggregateQuery.MAX_GROUPS ? query.limit() : groups + 1;
    }

    /** A long range is cut where there is anything to count, and a little beyond: more may come at any moment. */
    private TimeRange withData(AggregateQuery query) {
        // Nothing happens outside of it, and no calendar knows what lies far beyond.
        TimeRange range = overlap(query.range(), TimeRange.ALL);
        if (!isLong(range)) {
            return range;
        }
        return store.span(query.tenant(), query.dataset())
                .map(span -> overlap(
                        range,
                        new TimeRange(span.from().minus(MARGIN), span.to().plus(MARGIN))))
                .orElse(NOTHING);
    }

    /** Whether there is nothing in the range of the question outside of the part that was asked for. */
    private boolean isWhole(AggregateQuery query, TimeRange asked) {
        if (!isLong(query.range())) {
            return true;
        }
        return store.span(query.tenant(), query.dataset())
                .map(span -> overlap(query.range(), span))
                .map(now -> now.equals(NOTHING)
                        || (!now.from().isBefore(asked.from()) && !now.to().isAfter(asked.to())))
                .orElse(true);
    }

    private static boolean isLong(TimeRange range) {
        return Duration.between(range.from(), range.to()).compareTo(LONG) > 0;
    }

    private static TimeRange overlap(TimeRange range, TimeRange span) {
        Instant from = range.from().isAfter(span.from()) ? range.from() : span.from();
        Instant to = range.to().isBefore(span.to()) ? range.to() : span.to();
        return to.isBefore(from) ? NOTHING : new TimeRange(from, to);
    }

    private static <T extends Dimension> List<T> only(AggregateQuery query, Class<T> kind) {
        return query.dimensions().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }
}
