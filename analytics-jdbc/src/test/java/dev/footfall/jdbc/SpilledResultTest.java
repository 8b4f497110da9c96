package dev.footfall.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.query.Attribute;
import dev.footfall.query.Dataset;
import dev.footfall.query.Filter;
import dev.footfall.query.Measure;
import dev.footfall.query.Order;
import dev.footfall.query.Slots;
import dev.footfall.query.StoreQuery;
import dev.footfall.query.StoreRow;
import dev.footfall.time.TimeRange;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Answers with more groups than H2 sorts in memory. */
class SpilledResultTest {

    private static final Measure EVENTS = Measure.count("events");

    @TempDir
    private Path directory;

    @ParameterizedTest
    @MethodSource("orders")
    void theFirstGroupsAreFound(List<Order> order) {
        String url = "jdbc:h2:file:" + directory.resolve("events") + ";MAX_MEMORY_ROWS=10";
        try (JdbcStore store = JdbcStore.builder().url(url, null, null).build()) {
            store.prepare();
            store.events().append(new Events(4).batch(2_000));
            List<StoreRow> all = store.aggregates().aggregate(question(List.of(), 100_000));
            List<StoreRow> first = store.aggregates().aggregate(question(order, 5));
            assertThat(all).hasSizeGreaterThan(100).containsAll(first);
            assertThat(first).hasSize(5);
        }
    }

    private static Stream<List<Order>> orders() {
        Order bySession = Order.ascending(Attribute.SESSION_ID);
        Order byAsset = Order.descending(Attribute.ASSET);
        Order bySize = Order.descending(EVENTS);
        return Stream.of(
                List.of(bySession),
                List.of(byAsset, bySession),
                List.of(bySize),
                List.of(bySize, bySession, bySession));
    }

    private static StoreQuery question(List<Order> order, int limit) {
        return new StoreQuery(
                Events.SHOP,
                Dataset.EVENT,
                TimeRange.ALL,
                Slots.NONE,
                List.of(EVENTS),
                List.of(Attribute.SESSION_ID, Attribute.ASSET),
                Filter.ALL,
                false,
                order,
                limit);
    }
}
