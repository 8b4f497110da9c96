package dev.footfall.core.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.footfall.access.Tenant;
import dev.footfall.query.AggregateQuery;
import dev.footfall.query.AggregateQueryBuilder;
import dev.footfall.query.Attribute;
import dev.footfall.query.Dataset;
import dev.footfall.query.InvalidQueryException;
import dev.footfall.query.Measure;
import dev.footfall.query.Order;
import dev.footfall.query.Slots;
import dev.footfall.query.StoreQuery;
import dev.footfall.query.TimeBucket;
import dev.footfall.time.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class QueryPlannerTest {

    private static final Tenant SHOP = Tenant.of("shop");
    private static final Instant MARCH = Instant.parse("2026-03-01T00:00:00Z");
    private static final Measure COUNT = Measure.count("events");
    private static final Measure VISITORS = Measure.countDistinct("visitors", Attribute.VISITOR);

    private final FixedStore store = new FixedStore();
    private final QueryPlanner planner = new QueryPlanner(store);

    @Test
    void withoutBucketsAStoreIsAskedAsItIs() {
        AggregateQuery query = query(COUNT, VISITORS)
                .by(Attribute.ASSET, Attribute.USER)
                .where(Attribute.TYPE, "page view")
                .bots(true)
                .build();
        StoreQuery asked = planner.plan(query).question();
        assertThat(asked)
                .isEqualTo(new StoreQuery(
                        SHOP,
                        Dataset.EVENT,
                        TimeRange.ALL,
                        Slots.NONE,
                        List.of(COUNT, VISITORS),
                        List.of(Attribute.ASSET, Attribute.USER),
                        query.filter(),
                        true,
                        List.of(),
                        AggregateQuery.MAX_GROUPS + 1));
        assertThat(store.askedForSpan).hasValue(0);
    }

    @Test
    void withALimitTheStoreChoosesWhatComesFirst() {
        StoreQuery asked = plan(
                query(COUNT).by(Attribute.ASSET).order(Order.descending(COUNT)).limit(7));
        assertThat(asked.limit()).isEqualTo(7);
        assertThat(asked.order()).containsExactly(Order.descending(COUNT));
    }

    @Test
    void aLimitAloneIsByTheFirstDimension() {
        StoreQuery asked = plan(query(COUNT).by(Attribute.ASSET, Attribute.USER).limit(7));
        assertThat(asked.order()).containsExactly(Order.ascending(Attribute.ASSET));
    }

    @Test
    void withoutALimitTheStoreNeedNotSort() {
        assertThat(plan(query(COUNT).by(Attribute.ASSET).order(Order.descending(COUNT)))
                        .order())
                .isEmpty();
        assertThat(plan(query(COUNT).order(Order.descending(COUNT)).limit(1)).order())
                .isEmpty();
    }

    @Test
    void whereTheCalendarIsToldApartTheRangeIsCut() {
        StoreQuery asked = plan(query(VISITORS)
                .in(ZoneId.of("Europe/Berlin"))
                .between(Instant.parse("2026-03-28T23:00:00Z"), Instant.parse("2026-03-29T22:00:00Z"))
                .by(TimeBucket.HOUR, Attribute.ASSET)
                .limit(3));
        assertThat(asked.slots())
                .isInstanceOfSatisfying(
                        Slots.Cut.class, cut -> assertThat(cut.stretches()).hasSize(23));
        assertThat(asked.dimensions()).containsExactly(Attribute.ASSET);
        assertThat(asked.limit())
                .as("the limit is of buckets, which only the core knows")
                .isGreaterThan(100_000);
        assertThat(store.askedForSpan).hasValue(0);
    }

    @Test
    void aLongRangeIsCutWhereThereIsAnything() {
        store.span = new TimeRange(MARCH, MARCH.plus(Duration.ofHours(30)));
        StoreQuery asked = plan(query(VISITORS).by(TimeBucket.DAY));
        Duration margin = Duration.ofDays(2);
        assertThat(asked.range())
                .isEqualTo(new TimeRange(
                        MARCH.minus(margin), MARCH.plus(Duration.ofHours(30)).plus(margin)));
        assertThat(asked.slots())
                .isInstanceOfSatisfying(
                        Slots.Cut.class, cut -> assertThat(cut.stretches()).hasSize(6));
    }

    @Test
    void whatCameOutsideOfTheCutPartIsNoticed() {
        store.span = new TimeRange(MARCH, MARCH.plus(Duration.ofHours(30)));
        QueryPlan plan =
                new QueryPlanner(store).plan(query(VISITORS).by(TimeBucket.DAY).build());
        assertThat(plan.isWhole().getAsBoolean()).isTrue();
        store.span = new TimeRange(MARCH, MARCH.plus(Duration.ofDays(30)));
        assertThat(plan.isWhole().getAsBoolean()).isFalse();
        store.span = new TimeRange(MARCH.minus(Duration.ofDays(3)), MARCH.plusMillis(1));
        assertThat(plan.isWhole().getAsBoolean()).isFalse();
    }

    @Test
    void aLongRangeIsNotMadeLonger() {
        store.span = new TimeRange(MARCH.minus(Duration.ofDays(9_000)), MARCH.plus(Duration.ofDays(9_000)));
        TimeRange range = new TimeRange(MARCH, MARCH.plus(Duration.ofDays(1_000)));
        assertThat(plan(query(COUNT).range(range).by(TimeBucket.MONTH)).range()).isEqualTo(range);
    }

    @Test
    void whereThereIsNothingTheRangeIsEmpty() {
        StoreQuery asked = plan(query(VISITORS).by(TimeBucket.HOUR));
        assertThat(asked.range().from()).isEqualTo(asked.range().to());
        store.span = new TimeRange(MARCH, MARCH.plusMillis(1));
        Instant later = MARCH.plus(Duration.ofDays(10));
        assertThat(plan(query(VISITORS)
                                .between(later, later.plus(Duration.ofDays(1_000)))
                                .by(TimeBucket.HOUR))
                        .range())
                .satisfies(range -> assertThat(range.from()).isEqualTo(range.to()));
    }

    @Test
    void ifThatMakesTooManyStretchesQuartersAreAddedUp() {
        store.span = new TimeRange(MARCH, MARCH.plus(Duration.ofHours(100_001)));
        StoreQuery asked =
                plan(query(COUNT, Measure.max("longest", Attribute.DURATION)).by(TimeBucket.HOUR));
        assertThat(asked.slots()).isEqualTo(Slots.QUARTER_HOURS);
        assertThat(asked.limit()).isEqualTo(300_001);
    }

    @Test
    void whatCannotBeAddedUpIsCutAllTheSame() {
        StoreQuery asked = plan(query(COUNT, VISITORS)
                .between(MARCH, MARCH.plus(Duration.ofHours(10_001)))
                .by(TimeBucket.HOUR));
        assertThat(asked.slots())
                .isInstanceOfSatisfying(
                        Slots.Cut.class, cut -> assertThat(cut.stretches()).hasSize(10_001));
    }

    @Test
    void moreStretchesThanAStoreCanTellApartAreRefused() {
        store.span = new TimeRange(MARCH, MARCH.plus(Duration.ofHours(100_001)));
        assertThatExceptionOfType(InvalidQueryException.class)
                .isThrownBy(() -> plan(query(VISITORS).by(TimeBucket.HOUR)))
                .withMessage(
                        "the question must cut its range into at most 100000 stretches of time, makes more: ask for a"
                                + " shorter range or a coarser bucket")
                .satisfies(refused -> assertThat(refused.field()).isEqualTo("dimensions"));
    }

    private static AggregateQueryBuilder query(Measure... measures) {
        return AggregateQuery.of(SHOP, Dataset.EVENT).measure(measures);
    }

    private StoreQuery plan(AggregateQueryBuilder query) {
        return planner.plan(query.build()).question();
    }
}
