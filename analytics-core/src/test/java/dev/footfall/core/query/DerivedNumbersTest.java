package dev.footfall.core.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footfall.access.Tenant;
import dev.footfall.core.memory.InMemoryStore;
import dev.footfall.event.Event;
import dev.footfall.event.EventDraft;
import dev.footfall.query.AggregateQuery;
import dev.footfall.query.AggregateQueryBuilder;
import dev.footfall.query.Attribute;
import dev.footfall.query.Dataset;
import dev.footfall.query.Measure;
import dev.footfall.query.Order;
import dev.footfall.query.TimeBucket;
import dev.footfall.time.TimeRange;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DerivedNumbersTest {

    private static final Tenant TENANT = Tenant.of("acme");
    private static final Measure VIEWS = Measure.count("views");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private final InMemoryStore store = new InMemoryStore();
    private final Answers answers = new Answers(store.aggregates());
    private long events;

    @Test
    void aRunningTotalCountsEveryRowUpToItself() {
        happen("2026-01-31T12:00:00Z", "chair", "DE");
        happen("2026-03-01T12:00:00Z", "chair", "DE");
        happen("2026-03-02T12:00:00Z", "table", "DE");

        assertThat(RunningTotal.of(answers.ask(question().by(TimeBucket.MONTH).build(), "me"), "views"))
                .extracting(RunningTotal::total)
                .containsExactly(1L, 3L);
    }

    @Test
    void aTimelineHasEveryBucketThatTheRangeTouches() {
        happen("2026-03-28T23:30:00Z", "chair", "DE");
        happen("2026-03-30T22:00:00Z", "chair", "DE");
        AggregateQuery query = question()
                .by(TimeBucket.DAY)
                .in(BERLIN)
                .between(Instant.parse("2026-03-28T12:00:00Z"), Instant.parse("2026-03-31T22:00:00Z"))
                .build();

        assertThat(Timeline.of(answers.ask(query, "me")))
                .extracting(row -> row.start(TimeBucket.DAY).toLocalDate() + " " + row.count("views"))
                .containsExactly("2026-03-28 0", "2026-03-29 1", "2026-03-30 0", "2026-03-31 1");
    }

    @Test
    void anHourThatIsSkippedIsNotInATimelineAndOneThatComesTwiceIsThereTwice() {
        assertThat(hours("2026-03-29T00:00:00Z", "2026-03-29T02:00:00Z")).containsExactly("01:00+01:00", "03:00+02:00");
        assertThat(hours("2026-10-25T00:00:00Z", "2026-10-25T02:00:00Z")).containsExactly("02:00+02:00", "02:00+01:00");
    }

    @Test
    void aTimelineIsOfOneCalendarBucketOnly() {
        AggregateQuery query = question().by(TimeBucket.HOUR_OF_DAY).build();
        assertThatThrownBy(() -> Timeline.of(answers.ask(query, "me")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a timeline must be by one calendar bucket, is by [HOUR_OF_DAY]");
    }

    @Test
    void aPeriodIsComparedWithTheOneOfEqualLengthBefore() {
        happen("2026-03-01T00:00:00Z", "chair", "DE");
        happen("2026-03-08T00:00:00Z", "chair", "DE");
        happen("2026-03-14T23:59:59.999Z", "chair", "DE");
        happen("2026-03-08T00:00:00Z", "table", "DE");
        AggregateQuery query = question()
                .by(Attribute.ASSET)
                .between(Instant.parse("2026-03-08T00:00:00Z"), Instant.parse("2026-03-15T00:00:00Z"))
                .build();

        Comparison comparison = Comparison.ask(answers, query, "me");

        assertThat(comparison.before().query().range())
                .isEqualTo(new TimeRange(Instant.parse("2026-03-01T00:00:00Z"), Instant.parse("2026-03-08T00:00:00Z")));
        assertThat(comparison.change(List.of("chair"), "views")).isEqualTo(1.0);
        assertThat(comparison.change(List.of("table"), "views")).isNull();
        assertThat(comparison.change(List.of("sofa"), "views")).isNull();
    }

    @Test
    void timesFarBeyondAllEventsAreNoTrouble() {
        happen("2026-03-01T00:00:00Z", "chair", "DE");
        TimeRange everything = new TimeRange(Instant.MIN, Instant.MAX);
        AggregateQuery query = question().by(TimeBucket.DAY).range(everything).build();

        assertThat(answers.ask(query, "me").rows()).hasSize(1);
        assertThat(answers.ask(
                                AggregateQuery.of(Tenant.of("nobody"), Dataset.EVENT)
                                        .measure(VIEWS)
                                        .by(TimeBucket.DAY)
                                        .range(everything)
                                        .build(),
                                "me")
                        .rows())
                .isEmpty();
        assertThat(Comparison.periodBefore(everything)).isEqualTo(new TimeRange(Instant.MIN, Instant.MIN));
    }

    @Test
    void whatIsNotAtTheTopIsOther() {
        happen("2026-03-01T00:00:00Z", "chair", "DE");
        happen("2026-03-01T00:00:00Z", "chair", "DE");
        happen("2026-03-01T00:00:00Z", "table", "FR");
        happen("2026-03-01T00:00:00Z", "sofa", "FR");
        AggregateQuery query = question()
                .measure(Measure.countDistinct("countries", Attribute.COUNTRY))
                .by(Attribute.ASSET)
                .order(Order.descending(VIEWS))
                .build();

        TopRows top = TopRows.of(answers.ask(query, "me"), 1);

        assertThat(top.top()).extracting(row -> row.text(Attribute.ASSET)).containsExactly("chair");
        assertThat(top.other()).containsExactly(2.0, null);
        assertThat(TopRows.of(answers.ask(query, "me"), 3).other()).containsExactly(null, null);
    }

    @Test
    void nothingHasNoShare() {
        assertThat(Ratio.of(1, 4)).isEqualTo(0.25);
        assertThat(Ratio.of(1, 0)).isNull();
        assertThat(Ratio.orZero(1, 0)).isZero();
        assertThat(Ratio.change(3, 4)).isEqualTo(-0.25);
    }

    private List<String> hours(String from, String to) {
        AggregateQuery query = question()
                .by(TimeBucket.HOUR)
                .in(BERLIN)
                .between(Instant.parse(from), Instant.parse(to))
                .build();
        return Timeline.of(answers.ask(query, "me")).stream()
                .map(row -> row.start(TimeBucket.HOUR))
                .map(start -> start.toLocalTime() + start.getOffset().toString())
                .toList();
    }

    private AggregateQueryBuilder question() {
        return AggregateQuery.of(TENANT, Dataset.EVENT).measure(VIEWS);
    }

    private void happen(String at, String asset, @Nullable String country) {
        Event event = EventDraft.of("product 3D view")
                .id(new UUID(0, ++events))
                .tenant(TENANT)
                .occurredAt(Instant.parse(at))
                .createdAt(Instant.parse(at))
                .asset(asset)
                .country(country)
                .toEvent();
        store.events().append(List.of(event));
    }
}
