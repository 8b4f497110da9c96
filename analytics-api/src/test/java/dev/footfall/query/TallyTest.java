package dev.footfall.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footfall.access.Tenant;
import dev.footfall.event.Event;
import dev.footfall.event.EventDraft;
import dev.footfall.event.Part;
import dev.footfall.time.TimeRange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TallyTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Measure COUNT = Measure.count("count");
    private static final Measure SUM = Measure.sum("sum", Attribute.METRIC);

    @Test
    void nothingIsOneRowOfZerosAndNulls() {
        assertThat(tally(List.of(
                        COUNT,
                        Measure.countDistinct("distinct", Attribute.ASSET),
                        SUM,
                        Measure.average("average", Attribute.METRIC),
                        Measure.min("min", Attribute.METRIC),
                        Measure.max("max", Attribute.METRIC),
                        Measure.weightedAverage("weighted", Attribute.METRIC, Attribute.DURATION))))
                .containsExactly(new StoreRow(0, List.of(), Arrays.asList(0.0, 0.0, 0.0, null, null, null, null)));
    }

    @Test
    void nothingIsNoRowWhereThingsAreToldApart() {
        assertThat(new Tally(query(List.of(COUNT), List.of(Attribute.ASSET), List.of(), 1)).rows())
                .isEmpty();
    }

    @Test
    void eachMeasureLooksAtItsOwnRows() {
        Measure chairs = Measure.count("chairs").where(Attribute.ASSET, "chair");
        Tally tally = new Tally(query(List.of(chairs, SUM.where(Attribute.USER, "ann")), List.of(), List.of(), 1));
        tally.add(new Row("chair", "ann", 2.5));
        tally.add(new Row("chair", "bob", 4.0));
        tally.add(new Row("table", "ann", 1.0));
        tally.add(new Row("table", null, 8.0));
        assertThat(tally.rows()).containsExactly(new StoreRow(0, List.of(), List.of(2.0, 3.5)));
    }

    @Test
    void aGroupThatNoMeasureLooksAtIsNone() {
        Tally tally =
                new Tally(query(List.of(COUNT.where(Attribute.USER, "ann")), List.of(Attribute.ASSET), List.of(), 10));
        tally.add(new Row("chair", "ann", 1.0));
        tally.add(new Row("table", "bob", 1.0));
        assertThat(tally.rows()).containsExactly(new StoreRow(0, List.of("chair"), List.of(1.0)));
    }

    @Test
    void combinationsThatLackAValueAreNotCounted() {
        assertThat(tally(
                        List.of(Measure.countDistinct("pairs", Attribute.ASSET, Attribute.USER)),
                        new Row("chair", "ann", 1.0),
                        new Row("chair", "ann", 2.0),
                        new Row("chair", "bob", 1.0),
                        new Row("chair", null, 1.0),
                        new Row(null, "ann", 1.0)))
                .containsExactly(new StoreRow(0, List.of(), List.of(2.0)));
    }

    @Test
    void rowsWithoutTheNumberAreLeftOut() {
        assertThat(tally(
                        List.of(COUNT, SUM, Measure.average("average", Attribute.METRIC)),
                        new Row("a", "u", 1.0),
                        new Row("a", "u", null),
                        new Row("a", "u", 4.0)))
                .containsExactly(new StoreRow(0, List.of(), List.of(3.0, 5.0, 2.5)));
    }

    @Test
    void rowsOutsideTheRangeAreNotCounted() {
        StoreQuery query = query(List.of(COUNT), List.of(), List.of(), 1);
        Tally tally = new Tally(query);
        tally.add(new Row("a", "u", 1.0, query.range().from().minusMillis(1)));
        tally.add(new Row("a", "u", 1.0, query.range().from()));
        tally.add(new Row("a", "u", 1.0, query.range().to().minusMillis(1)));
        tally.add(new Row("a", "u", 1.0, query.range().to()));
        assertThat(tally.rows()).containsExactly(new StoreRow(0, List.of(), List.of(2.0)));
    }

    @Test
    void ofTooManyGroupsThoseThatComeFirstAreLeft() {
        assertThat(first(2, Order.descending(SUM))).containsExactly("a", "c");
        assertThat(first(4, Order.descending(SUM))).containsExactly("a", "c", "\uffee", "🪑");
        assertThat(first(3, Order.ascending(Attribute.ASSET))).containsExactly("a", "c", "\uffee");
        assertThat(first(3, Order.descending(Attribute.ASSET))).containsExactly("🪑", "\uffee", "c");
        assertThat(first(4, Order.ascending(SUM))).containsExactly("\uffee", "🪑", null, "c");
        assertThat(first(1)).as("any of them will do").hasSize(1);
    }

    private static List<@Nullable String> first(int limit, Order... order) {
        Tally tally = new Tally(query(List.of(SUM), List.of(Attribute.ASSET), List.of(order), limit));
        tally.add(new Row("c", "u", 3.0));
        tally.add(new Row("🪑", "u", 1.0));
        tally.add(new Row("\uffee", "u", 1.0));
        tally.add(new Row(null, "u", 1.0));
        tally.add(new Row("a", "u", 5.0));
        List<@Nullable String> keys = new ArrayList<>();
        tally.rows().forEach(row -> keys.add(row.keys().get(0)));
        return keys;
    }

    private static List<StoreRow> tally(List<Measure> measures, Row... rows) {
        Tally tally = new Tally(query(measures, List.of(), List.of(), 1));
        Arrays.asList(rows).forEach(tally::add);
        return tally.rows();
    }

    private static StoreQuery query(List<Measure> measures, List<Attribute> by, List<Order> order, int limit) {
        return new StoreQuery(
                Tenant.of("shop"),
                Dataset.EVENT,
                new TimeRange(NOON, NOON.plusSeconds(60)),
                Slots.NONE,
                measures,
                by,
                Filter.ALL,
                false,
                order,
                limit);
    }

    @Test
    void anEventIsCountedOnceOrByItsParts() {
        Event event = event(false, Part.of("field", "1", null), Part.of("field", "2", null));
        assertThat(counted(Dataset.EVENT, false, event)).isEqualTo(1);
        assertThat(counted(Dataset.PART, false, event)).isEqualTo(2);
        assertThat(counted(Dataset.PART, false, event(false))).isZero();
    }

    @Test
    void whatRobotsDidIsCountedOnlyWhereTheQuestionAsksForIt() {
        Event robots = event(true, Part.of("field", "1", null));
        assertThat(counted(Dataset.EVENT, false, robots)).isZero();
        assertThat(counted(Dataset.PART, false, robots)).isZero();
        assertThat(counted(Dataset.EVENT, true, robots)).isEqualTo(1);
        assertThat(counted(Dataset.PART, true, robots)).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"EVENT", "PART"})
    void anEventAloneSaysNothingAboutOtherDatasets(Dataset dataset) {
        assertThatThrownBy(() -> counted(dataset, false, event(false)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("dataset must be EVENT or PART, was " + dataset);
    }

    private static Event event(boolean bot, Part... parts) {
        return EventDraft.of("page view")
                .id(new UUID(0, 1))
                .tenant(Tenant.of("acme"))
                .occurredAt(NOON)
                .createdAt(NOON)
                .bot(bot)
                .parts(List.of(parts))
                .toEvent();
    }

    private static double counted(Dataset dataset, boolean bots, Event event) {
        Tally tally = new Tally(new StoreQuery(
                Tenant.of("acme"),
                dataset,
                TimeRange.ALL,
                Slots.NONE,
                List.of(COUNT),
                List.of(),
                Filter.ALL,
                bots,
                List.of(),
                1));
        tally.add(event);
        return Objects.requireNonNull(tally.rows().get(0).values().get(0));
    }

    private record Row(
            @Nullable String asset,
            @Nullable String user,
            @Nullable Double metric,
            Instant at) implements FactRow {

        Row(@Nullable String asset, @Nullable String user, @Nullable Double metric) {
            this(asset, user, metric, NOON);
        }

        @Override
        public @Nullable String text(Attribute attribute) {
            return attribute == Attribute.ASSET ? asset : attribute == Attribute.USER ? user : null;
        }

        @Override
        public @Nullable Double number(Attribute attribute) {
            return attribute == Attribute.METRIC ? metric : null;
        }
    }
}
