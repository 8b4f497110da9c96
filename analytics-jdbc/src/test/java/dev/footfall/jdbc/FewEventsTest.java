package dev.footfall.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.event.Event;
import dev.footfall.query.Attribute;
import dev.footfall.query.Dataset;
import dev.footfall.query.Filter;
import dev.footfall.query.Measure;
import dev.footfall.query.Slots;
import dev.footfall.query.StoreQuery;
import dev.footfall.time.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Rollups are read where they save work. */
class FewEventsTest {

    private static final int MANY = 40;
    private static final int FEW = 5;

    @ParameterizedTest
    @EnumSource(Backend.class)
    void whatIsRareIsCountedFromTheEvents(Backend backend) {
        try (JdbcStore store = JdbcStore.builder()
                .url(backend.newUrl(), null, null)
                .fewEvents(20)
                .build()) {
            store.prepare();
            store.events().append(events());
            store.rollups().roll(Instant.MAX, 10);
            assertThat(source(store, Filter.of(Attribute.TYPE, "page view"))).isEqualTo("rollup types");
            assertThat(source(store, Filter.of(Attribute.TYPE, "alert sent"))).isEqualTo("events");
            assertThat(source(store, Filter.of(Attribute.TYPE, "alert sent", "page view")))
                    .isEqualTo("rollup types");
            assertThat(source(store, Filter.of(Attribute.ASSET, "rare"))).isEqualTo("events");
            assertThat(source(store, Filter.of(Attribute.ASSET, "seen by all"))).isEqualTo("rollup assets");
            assertThat(source(store, Filter.ALL)).isEqualTo("rollup types");
        }
    }

    private static String source(JdbcStore store, Filter filter) {
        return store.aggregates()
                .explain(new StoreQuery(
                        Events.SHOP,
                        Dataset.EVENT,
                        new TimeRange(Events.NOON.minus(Duration.ofDays(2)), Events.NOON.plus(Duration.ofDays(2))),
                        Slots.NONE,
                        List.of(Measure.count("events")),
                        List.of(),
                        filter,
                        false,
                        List.of(),
                        10))
                .source();
    }

    private static List<Event> events() {
        Events events = new Events(1);
        List<Event> all = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            all.add(events.draft().type("page view").asset("seen by all").toEvent());
        }
        for (int i = 0; i < FEW; i++) {
            all.add(events.draft().type("alert sent").asset("rare").toEvent());
        }
        return all;
    }
}
