package dev.footfall.core.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footfall.UnsupportedCapabilityException;
import dev.footfall.access.Tenant;
import dev.footfall.query.AggregateStore;
import dev.footfall.query.Dataset;
import dev.footfall.query.Explanation;
import dev.footfall.query.Filter;
import dev.footfall.query.Measure;
import dev.footfall.query.Slots;
import dev.footfall.query.StoreQuery;
import dev.footfall.query.StoreRow;
import dev.footfall.time.TimeRange;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LimitedAggregatesTest {

    private static final Explanation ROLLUP = new Explanation("rollup types", "all of it");

    private final AggregateStore limited = new LimitedAggregates(new Explaining(), Set.of());

    private static StoreQuery about(Dataset dataset) {
        return new StoreQuery(
                Tenant.of("acme"),
                dataset,
                TimeRange.ALL,
                Slots.NONE,
                List.of(Measure.count("all")),
                List.of(),
                Filter.ALL,
                false,
                List.of(),
                2);
    }

    @Test
    void whereAnAnswerIsFoundIsForTheStoreToSay() {
        assertThat(limited.explain(about(Dataset.EVENT))).isEqualTo(ROLLUP);
    }

    @Test
    void whatItLacksItIsNotAskedToExplain() {
        assertThatThrownBy(() -> limited.explain(about(Dataset.SESSION)))
                .isInstanceOf(UnsupportedCapabilityException.class);
    }

    private static final class Explaining implements AggregateStore {

        @Override
        public List<StoreRow> aggregate(StoreQuery query) {
            return List.of();
        }

        @Override
        public Optional<TimeRange> span(Tenant tenant, Dataset dataset) {
            return Optional.empty();
        }

        @Override
        public Explanation explain(StoreQuery query) {
            return ROLLUP;
        }
    }
}
