package dev.footfall.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footfall.event.Event;
import dev.footfall.event.EventCursor;
import dev.footfall.event.EventFilter;
import dev.footfall.event.EventFilterBuilder;
import dev.footfall.event.EventPage;
import dev.footfall.query.Attribute;
import dev.footfall.query.Dataset;
import dev.footfall.query.Filter;
import dev.footfall.query.InvalidQueryException;
import dev.footfall.query.Measure;
import dev.footfall.query.Order;
import dev.footfall.query.Slots;
import dev.footfall.query.StoreQuery;
import dev.footfall.testkit.Events;
import dev.footfall.time.TimeRange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a store on a log does with more than it holds at once. */
class EventLogLimitsTest {

    private static final int RARE = 400;
    private static final Measure COUNT = Measure.count("count");

    private final EventLogStore store = new EventLogStore(new LogInMemory(), 3);

    private void append(int count) {
        store.events()
                .append(IntStream.rangeClosed(1, count)
                        .mapToObj(i -> Events.draft(i)
                                .asset(i % RARE == 0 ? "rare" : "chair")
                                .toEvent())
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5})
    void aPageLooksAsFarAsItMustForWhatIsRare(int limit) {
        append(2_000);
        assertThat(pages(EventFilter.builder(Events.TENANT).asset("rare"), limit))
                .extracting(Event::id)
                .containsExactly(Events.id(2_000), Events.id(1_600), Events.id(1_200), Events.id(800), Events.id(400));
        assertThat(pages(EventFilter.builder(Events.TENANT).asset("none"), limit))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {499, 500, 501, 999, 1_000, 1_001})
    void asManyAsAreLookedThroughAtOnceAreNoEnd(int count) {
        append(count);
        assertThat(pages(EventFilter.builder(Events.TENANT), 250))
                .hasSize(count)
                .doesNotHaveDuplicates();
        assertThat(pages(EventFilter.builder(Events.TENANT), 700))
                .hasSize(count)
                .doesNotHaveDuplicates();
    }

    private List<Event> pages(EventFilterBuilder filter, int limit) {
        List<Event> events = new ArrayList<>();
        EventCursor cursor = null;
        do {
            EventPage page = store.events().find(filter.build(), cursor, limit);
            assertThat(page.events()).hasSizeLessThanOrEqualTo(limit);
            events.addAll(page.events());
            cursor = page.next();
        } while (cursor != null);
        return events;
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    12:00:01Z,           12:00:02Z,           1
                    12:00:01.000000001Z, 12:00:02Z,           0
                    12:00:01.000000001Z, 12:00:02.000000001Z, 1
                    12:00:00.999999999Z, 12:00:01.000000001Z, 1
                    12:00:00.999999999Z, 12:00:01Z,           0
                    12:00:01Z,           12:00:01Z,           0
                    """)
    void aRangeMayBeginAndEndBetweenMilliseconds(String from, String to, int found) {
        append(3);
        TimeRange range = new TimeRange(Instant.parse("2026-03-01T" + from), Instant.parse("2026-03-01T" + to));
        assertThat(pages(EventFilter.builder(Events.TENANT).range(range), 1)).hasSize(found);
        assertThat(store.aggregates().aggregate(question(range, List.of(), List.of())))
                .extracting(row -> row.values().get(0))
                .containsExactly((double) found);
    }

    @Test
    void moreGroupsThanCanBePutInOrderAreRefused() {
        store.events().append(List.of(of(1), of(2), of(3), of(1_000)));
        List<Order> order = List.of(Order.descending(COUNT));
        TimeRange few = new TimeRange(Events.NOON, Events.NOON.plusSeconds(100));
        assertThat(store.aggregates().aggregate(question(few, List.of(Attribute.ASSET), order)))
                .hasSize(1);
        assertThat(store.aggregates().aggregate(question(TimeRange.ALL, List.of(Attribute.ASSET), List.of())))
                .hasSize(1);
        assertThatThrownBy(() -> store.aggregates().aggregate(question(TimeRange.ALL, List.of(Attribute.ASSET), order)))
                .isInstanceOf(InvalidQueryException.class)
                .hasMessageContainingAll("more than 3 groups", "narrow the range");
    }

    private static Event of(int number) {
        return Events.draft(number).asset("asset " + number).toEvent();
    }

    private static StoreQuery question(TimeRange range, List<Attribute> dimensions, List<Order> order) {
        return new StoreQuery(
                Events.TENANT,
                Dataset.EVENT,
                range,
                Slots.NONE,
                List.of(COUNT),
                dimensions,
                Filter.ALL,
                false,
                order,
                1);
    }
}
