package dev.footfall.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.query.Dataset;
import dev.footfall.query.Filter;
import dev.footfall.query.Measure;
import dev.footfall.query.Slots;
import dev.footfall.query.StoreQuery;
import dev.footfall.query.StoreRow;
import dev.footfall.time.TimeRange;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Rollups where much comes together. */
class RollupLimitsTest {

    private static final List<TimeRange> WITHOUT_END = List.of(
            TimeRange.ALL,
            new TimeRange(Instant.MIN, Instant.MAX),
            new TimeRange(Instant.EPOCH, Instant.MAX),
            new TimeRange(Instant.MIN, Events.NOON.plusSeconds(3600)));

    @ParameterizedTest
    @EnumSource(Backend.class)
    void rangesWithoutEndHaveAllThereIs(Backend backend) {
        try (JdbcStore store = prepared(backend.newUrl())) {
            store.events().append(new Events(1).batch(30));
            store.rollups().roll(Instant.MAX, 10);
            for (TimeRange range : WITHOUT_END) {
                assertThat(store.aggregates().aggregate(count(range)))
                        .as(range.toString())
                        .containsExactly(new StoreRow(0, List.of(), List.of(30.0)));
                assertThat(store.aggregates().explain(count(range)).source()).isEqualTo("rollup types");
                assertThat(store.rollups().stamp(Events.SHOP, range)).isPresent();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Backend.class)
    void aDayWithManyMarksIsRolledUp(Backend backend) {
        String url = backend.newUrl();
        try (JdbcStore store = prepared(url)) {
            store.events().append(new Events(1).batch(30));
            int day = Quarters.day(Events.NOON.toEpochMilli());
            int quarter = Quarters.number(Events.NOON.toEpochMilli());
            Backend.execute(
                    url,
                    "INSERT INTO footfall_unrolled (tenant, utc_day, quarter) SELECT 'shop', " + day + ", " + quarter
                            + (backend == Backend.H2
                                    ? " FROM SYSTEM_RANGE(1, 70000)"
                                    : " FROM generate_series(1, 70000)"));
            assertThat(store.rollups().roll(Events.NOON, 10)).isZero();
            assertThat(Backend.number(url, "SELECT count(*) FROM footfall_unrolled"))
                    .isEqualTo(1);
            assertThat(store.rollups().roll(Instant.MAX, 10)).isEqualTo(1);
            assertThat(store.rollups().state().waiting()).isZero();
            assertThat(store.aggregates().aggregate(count(TimeRange.ALL)))
                    .containsExactly(new StoreRow(0, List.of(), List.of(30.0)));
        }
    }

    @ParameterizedTest
    @EnumSource(Backend.class)
    void manyMarksOfADayThatIsOverAreTakenAway(Backend backend) {
        String url = backend.newUrl();
        try (JdbcStore store = prepared(url)) {
            store.events().append(new Events(1).batch(30));
            Backend.execute(
                    url,
                    "INSERT INTO footfall_unrolled (tenant, utc_day, quarter) SELECT 'shop', 20000, 7"
                            + (backend == Backend.H2
                                    ? " FROM SYSTEM_RANGE(1, 70000)"
                                    : " FROM generate_series(1, 70000)"));
            assertThat(store.rollups().roll(Instant.MAX, 10)).isEqualTo(2);
            assertThat(store.rollups().state().waiting()).isZero();
        }
    }

    private static StoreQuery count(TimeRange range) {
        return new StoreQuery(
                Events.SHOP,
                Dataset.EVENT,
                range,
                Slots.NONE,
                List.of(Measure.count("events")),
                List.of(),
                Filter.ALL,
                false,
                List.of(),
                10);
    }

    private static JdbcStore prepared(String url) {
        JdbcStore store = JdbcStore.builder().url(url, null, null).build();
        store.prepare();
        return store;
    }
}
