package dev.footfall.core.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.footfall.access.Tenant;
import dev.footfall.query.AggregateQuery;
import dev.footfall.query.AggregateQueryBuilder;
import dev.footfall.query.AggregateRow;
import dev.footfall.query.Attribute;
import dev.footfall.query.Dataset;
import dev.footfall.query.InvalidQueryException;
import dev.footfall.query.Measure;
import dev.footfall.query.Order;
import dev.footfall.query.StoreRow;
import dev.footfall.query.TimeBucket;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AnswerFoldTest {

    private static final Instant FROM = Instant.parse("2026-01-01T00:00:00Z");
    private static final ZoneId KOLKATA = ZoneId.of("Asia/Kolkata");
    private static final long NINE = Instant.parse("2026-03-01T03:30:00Z").toEpochMilli() / 900_000;
    private static final Measure COUNT = Measure.count("count");

    private final FixedStore store = new FixedStore();

    @Test
    void quartersOfAnHourAreAddedUpToLocalHours() {
        List<AggregateRow> rows = fold(
                quarters(COUNT, Measure.min("min", Attribute.METRIC), Measure.max("max", Attribute.METRIC))
                        .by(TimeBucket.HOUR),
                row(NINE + 3, 1.0, 5.0, 5.0),
                row(NINE, 2.0, 3.0, 4.0),
                row(NINE + 4, 7.0, null, null),
                row(NINE + 1, 4.0, null, null));
        assertThat(rows)
                .extracting(row -> row.start(TimeBucket.HOUR))
                .containsExactly(
                        ZonedDateTime.of(2026, 3, 1, 9, 0, 0, 0, KOLKATA),
                        ZonedDateTime.of(2026, 3, 1, 10, 0, 0, 0, KOLKATA));
        assertThat(rows)
                .extracting(AggregateRow::values)
                .containsExactly(List.of(7.0, 3.0, 5.0), Arrays.asList(7.0, null, null));
    }

    @Test
    void keysStandInTheOrderOfTheQuestion() {
        store.answer = query -> List.of(new StoreRow(0, Arrays.asList("chair", null), List.of(1.0)));
        AggregateQuery query = AggregateQuery.of(Tenant.of("shop"), Dataset.EVENT)
                .between(FROM, FROM.plusSeconds(60))
                .measure(COUNT)
                .by(Attribute.ASSET, TimeBucket.HOUR_OF_DAY, Attribute.USER, TimeBucket.DAY_OF_WEEK)
                .build();
        AggregateRow row = new Answers(store).ask(query, "asker").only();
        assertThat(row.keys()).containsExactly("chair", 0, null, 4);
        assertThat(row.text(Attribute.ASSET)).isEqualTo("chair");
        assertThat(row.number(TimeBucket.DAY_OF_WEEK)).isEqualTo(4);
        assertThat(row.count("count")).isEqualTo(1);
    }

    @Test
    void theLimitIsOfBucketsInTheOrderOfTheQuestion() {
        assertThat(fold(
                        quarters(COUNT)
                                .by(TimeBucket.HOUR_OF_DAY)
                                .order(Order.descending(COUNT))
                                .limit(2),
                        row(NINE, 1.0),
                        row(NINE + 4, 5.0),
                        row(NINE + 8, 1.0),
                        row(NINE + 96, 3.0)))
                .extracting(row -> row.number(TimeBucket.HOUR_OF_DAY))
                .containsExactly(10, 9);
    }

    @Test
    void nullComesLastInEitherDirection() {
        Measure max = Measure.max("max", Attribute.METRIC);
        for (Order order : List.of(Order.ascending(max), Order.descending(max))) {
            assertThat(fold(
                            quarters(max).by(TimeBucket.HOUR_OF_DAY).order(order),
                            row(NINE, new Double[] {null}),
                            row(NINE + 4, 5.0)))
                    .extracting(row -> row.value("max"))
                    .containsExactly(5.0, null);
        }
    }

    @Test
    void moreGroupsThanAnAnswerMayHaveAreRefused() {
        List<StoreRow> many = new ArrayList<>();
        for (int i = 0; i <= AggregateQuery.MAX_GROUPS; i++) {
            many.add(new StoreRow(0, List.of("asset " + i), List.of(1.0)));
        }
        store.answer = query -> many.subList(0, Math.min(many.size(), query.limit()));
        AggregateQuery query = AggregateQuery.of(Tenant.of("shop"), Dataset.EVENT)
                .measure(COUNT)
                .by(Attribute.ASSET)
                .build();
        assertThatExceptionOfType(InvalidQueryException.class)
                .isThrownBy(() -> new Answers(store).ask(query, "asker"))
                .withMessageStartingWith("the answer must have at most 100000 groups");
        many.remove(0);
        assertThat(new Answers(store).ask(query, "asker").rows()).hasSize(AggregateQuery.MAX_GROUPS);
    }

    private List<AggregateRow> fold(AggregateQueryBuilder query, StoreRow... rows) {
        AggregateQuery question = query.build();
        store.answer = asked -> List.of(rows);
        store.span = question.range();
        return new Answers(store).ask(question, "asker").rows();
    }

    /** So long that it is asked in quarters. */
    private static AggregateQueryBuilder quarters(Measure... measures) {
        return AggregateQuery.of(Tenant.of("shop"), Dataset.EVENT)
                .in(KOLKATA)
                .between(FROM, FROM.plus(Duration.ofDays(4_200)))
                .measure(measures);
    }

    private static StoreRow row(long slot, @Nullable Double... values) {
        return new StoreRow(slot, List.of(), Arrays.asList(values));
    }
}
