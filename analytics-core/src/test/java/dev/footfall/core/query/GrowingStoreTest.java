package dev.footfall.core.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.access.Tenant;
import dev.footfall.core.memory.InMemoryStore;
import dev.footfall.event.Event;
import dev.footfall.event.EventDraft;
import dev.footfall.query.AggregateQuery;
import dev.footfall.query.AggregateRow;
import dev.footfall.query.AggregateStore;
import dev.footfall.query.Dataset;
import dev.footfall.query.Measure;
import dev.footfall.query.StoreQuery;
import dev.footfall.query.StoreRow;
import dev.footfall.query.TimeBucket;
import dev.footfall.time.TimeRange;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Questions about all times, while events of other times come in. */
class GrowingStoreTest {

    private static final Tenant TENANT = Tenant.of("shop");

    private final InMemoryStore store = new InMemoryStore();

    @Test
    void aBatchThatComesBetweenPlanAndAnswerIsCountedWhole() {
        store.events().append(List.of(event(1, "2026-03-01T12:00:00Z")));
        List<Event> batch = List.of(event(2, "2026-03-01T13:00:00Z"), event(3, "2019-01-01T00:00:00Z"));
        Answers answers =
                new Answers(new Growing(store.aggregates(), () -> store.events().append(batch)));
        AggregateQuery query = AggregateQuery.of(TENANT, Dataset.EVENT)
                .measure(Measure.count("events"))
                .by(TimeBucket.YEAR)
                .build();

        List<AggregateRow> rows = answers.ask(query, "ann").rows();

        assertThat(rows).extracting(row -> row.count("events")).containsExactly(1L, 2L);
    }

    private static Event event(long id, String at) {
        return EventDraft.of("page view")
                .id(new UUID(0, id))
                .tenant(TENANT)
                .occurredAt(Instant.parse(at))
                .createdAt(Instant.parse(at))
                .toEvent();
    }

    /** Where something happens before each count. */
    private record Growing(AggregateStore store, Runnable before) implements AggregateStore {

        @Override
        public List<StoreRow> aggregate(StoreQuery query) {
            before.run();
            return store.aggregate(query);
        }

        @Override
        public Optional<TimeRange> span(Tenant tenant, Dataset dataset) {
            return store.span(tenant, dataset);
        }
    }
}
