package dev.footfall.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.audience.ViewerSession;
import dev.footfall.event.Event;
import dev.footfall.query.Attribute;
import dev.footfall.query.Condition;
import dev.footfall.query.Dataset;
import dev.footfall.query.FactRow;
import dev.footfall.query.Filter;
import dev.footfall.query.Measure;
import dev.footfall.query.Order;
import dev.footfall.query.Slots;
import dev.footfall.query.StoreQuery;
import dev.footfall.query.StoreRow;
import dev.footfall.query.Tally;
import dev.footfall.time.TimeRange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Questions about viewers, beside the tally of the same rows that anybody can read. */
class ViewingTallyTest {

    private static final List<Attribute> TEXTS = attributes(false);
    private static final List<Attribute> NUMBERS = attributes(true);
    private static final Measure ALL = Measure.count("all");

    private final Random random = new Random(11);
    private final List<Event> events = new Viewers(12).sessions(600);

    private static List<Attribute> attributes(boolean isNumber) {
        return Stream.of(Attribute.values())
                .filter(attribute -> attribute.isIn(Dataset.VIEWING) && attribute.isNumber() == isNumber)
                .toList();
    }

    @ParameterizedTest
    @EnumSource(Backend.class)
    void anyQuestionHasTheAnswerOfTheTally(Backend backend) {
        try (JdbcStore store = filled(backend)) {
            for (int i = 0; i < 600; i++) {
                StoreQuery query = question();
                assertThat(store.aggregates().aggregate(query))
                        .as("%s", query)
                        .containsExactlyInAnyOrderElementsOf(expected(query));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Backend.class)
    void theFirstGroupsAreThoseOfTheTally(Backend backend) {
        Measure time = Measure.sum("time", Attribute.HAPPY_TIME);
        List<Attribute> dimensions = List.of(Attribute.DEVICE, Attribute.ASSET, Attribute.AGE);
        try (JdbcStore store = filled(backend)) {
            for (Order order : List.of(
                    Order.descending(time),
                    Order.ascending(time),
                    Order.descending(Attribute.DEVICE),
                    Order.ascending(Attribute.ASSET))) {
                StoreQuery query = question(Slots.NONE, dimensions, List.of(ALL, time), List.of(order), 9);
                assertThat(store.aggregates().aggregate(query))
                        .containsExactlyInAnyOrderElementsOf(expected(query))
                        .hasSize(9);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Backend.class)
    void withoutAnOrderAnyGroupsWillDoButThoseAreCountedToTheEnd(Backend backend) {
        List<Attribute> dimensions = List.of(Attribute.ASSET);
        try (JdbcStore store = filled(backend)) {
            List<StoreRow> all = expected(question(Slots.NONE, dimensions, List.of(ALL), List.of(), 100));
            List<StoreRow> some =
                    store.aggregates().aggregate(question(Slots.NONE, dimensions, List.of(ALL), List.of(), 4));
            assertThat(some).hasSize(4).doesNotHaveDuplicates();
            assertThat(all).containsAll(some);
        }
    }

    @ParameterizedTest
    @EnumSource(Backend.class)
    void aTotalOfNothingIsOneRow(Backend backend) {
        Measure none = Measure.sum("none", Attribute.PLAYS).where(Attribute.DEVICE, "unheard of");
        try (JdbcStore store = filled(backend)) {
            assertThat(store.aggregates().aggregate(question(Slots.NONE, List.of(), List.of(none), List.of(), 1)))
                    .containsExactly(new StoreRow(0, List.of(), List.of(0.0)));
        }
    }

    @ParameterizedTest
    @EnumSource(Backend.class)
    void theSpanIsFromTheFirstSessionToTheLast(Backend backend) {
        List<Instant> times = events.stream()
                .flatMap(event -> ViewerSession.of(event).stream())
                .map(ViewerSession::begin)
                .sorted()
                .toList();
        try (JdbcStore store = filled(backend)) {
            assertThat(store.aggregates().span(Events.SHOP, Dataset.VIEWING))
                    .contains(new TimeRange(
                            times.get(0), times.get(times.size() - 1).plusMillis(1)));
        }
    }

    private JdbcStore filled(Backend backend) {
        JdbcStore store = JdbcStore.builder().url(backend.newUrl(), null, null).build();
        store.prepare();
        store.events().append(events);
        return store;
    }

    private List<StoreRow> expected(StoreQuery query) {
        Tally tally = new Tally(query);
        events.stream()
                .flatMap(event -> ViewerSession.of(event).stream())
                .flatMap(session -> FactRow.of(session).stream())
                .forEach(tally::add);
        return tally.rows();
    }

    private StoreQuery question() {
        List<Attribute> dimensions = new ArrayList<>(TEXTS);
        Collections.shuffle(dimensions, random);
        List<Measure> measures = new ArrayList<>();
        for (int i = random.nextInt(4); i >= 0; i--) {
            measures.add(measure("m" + i).where(filter(random.nextInt(3))));
        }
        return question(
                slots(), dimensions.subList(0, random.nextInt(dimensions.size())), measures, List.of(), 1_000_000);
    }

    private StoreQuery question(
            Slots slots, List<Attribute> dimensions, List<Measure> measures, List<Order> order, int limit) {
        Filter filter = measures.equals(List.of(ALL)) ? Filter.ALL : filter(random.nextInt(4) / 2);
        TimeRange range = random.nextBoolean()
                ? TimeRange.ALL
                : new TimeRange(Events.NOON.plusSeconds(500), Events.NOON.plusMillis(3_000_001));
        return new StoreQuery(
                Events.SHOP,
                Dataset.VIEWING,
                order.isEmpty() && limit > 4 ? range : TimeRange.ALL,
                slots,
                measures,
                dimensions,
                order.isEmpty() ? filter : Filter.ALL,
                random.nextBoolean(),
                order,
                limit);
    }

    private Slots slots() {
        return switch (random.nextInt(3)) {
            case 0 -> Slots.NONE;
            case 1 -> Slots.QUARTER_HOURS;
            default ->
                new Slots.Cut(List.of(
                        new Slots.Stretch(Instant.MIN, 3),
                        new Slots.Stretch(Events.NOON.plusSeconds(1000), 1),
                        new Slots.Stretch(Events.NOON.plusSeconds(2000).plusNanos(5), 3),
                        new Slots.Stretch(Events.NOON.plusSeconds(3000), -2)));
        };
    }

    private Measure measure(String name) {
        Attribute number = any(NUMBERS);
        return switch (random.nextInt(9)) {
            case 0 -> Measure.countDistinct(name, any(TEXTS), number);
            case 1 -> Measure.max(name, number);
            case 2 -> Measure.weightedAverage(name, number, any(NUMBERS));
            case 3, 4 -> Measure.count(name);
            default -> Measure.sum(name, number);
        };
    }

    private Filter filter(int conditions) {
        Filter filter = Filter.ALL;
        for (int i = 0; i < conditions; i++) {
            filter = filter.and(condition());
        }
        return filter;
    }

    private Condition condition() {
        return switch (random.nextInt(4)) {
            case 0 -> new Condition.Known(random.nextBoolean() ? any(TEXTS) : any(NUMBERS));
            case 1 -> new Condition.Between(any(NUMBERS), 500.0, random.nextBoolean() ? 1500.0 : null);
            default -> {
                Attribute attribute = any(TEXTS);
                FactRow row = FactRow.of(ViewerSession.of(any(viewed())).orElseThrow())
                        .get(0);
                String said = attribute == Attribute.ASSET ? any(Viewers.MOVIES) : row.text(attribute);
                yield new Condition.OneOf(
                        attribute, said == null ? java.util.Set.of() : java.util.Set.of(said, "unheard of"));
            }
        };
    }

    private List<Event> viewed() {
        return events.stream().filter(event -> !event.bot()).toList();
    }

    private <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
