package dev.footfall.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.event.EventFilter;
import dev.footfall.query.QuarterHourCount;
import dev.footfall.time.TimeRange;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an {@link dev.footfall.query.AggregateStore} must count. */
public abstract class AggregateStoreContract extends StoreContract {

    /** The quarter that starts at 2026-03-01T10:00Z: 1,772,359,200 s after the epoch, 900 s each. */
    private static final long TEN = 1_969_288;

    @BeforeEach
    void appendAMorning() {
        appendEach(
                Events.draft(1).occurredAt(at("10:14:59.999")),
                Events.draft(2).occurredAt(at("10:00:00")),
                Events.draft(3).occurredAt(at("10:15:00")).asset("table"),
                Events.draft(4).occurredAt(at("10:59:59.999")).type("page view"),
                Events.draft(5).occurredAt(at("10:45:00")).bot(true),
                Events.draft(6).occurredAt(at("10:45:00")).metadata("colour", "oak"),
                Events.draft(7).occurredAt(at("09:59:59.999")).tenant(OTHER_TENANT),
                Events.draft(8).occurredAt(at("23:59:59.999")).workspace("annexe"),
                Events.draft(9).occurredAt(Instant.EPOCH).workspace("annexe"));
    }

    @Test
    void quartersWithEventsAreCountedInTheirOrder() {
        assertThat(store.aggregates().countByQuarterHour(EventFilter.of(TENANT)))
                .containsExactly(count(0, 1), count(TEN, 2), count(TEN + 1, 1), count(TEN + 3, 2), count(TEN + 55, 1));
    }

    @Test
    void whatRobotsDidIsCountedWhenAskedFor() {
        EventFilter filter = EventFilter.builder(TENANT)
                .includingBots()
                .range(range("10:45:00", "11:00:00"))
                .build();
        assertThat(store.aggregates().countByQuarterHour(filter)).containsExactly(count(TEN + 3, 3));
    }

    @Test
    void aRangeMayBeginAndEndWithinAQuarter() {
        EventFilter filter = EventFilter.builder(TENANT)
                .range(range("10:00:00.001", "10:59:59.999"))
                .build();
        assertThat(store.aggregates().countByQuarterHour(filter))
                .containsExactly(count(TEN, 1), count(TEN + 1, 1), count(TEN + 3, 1));
    }

    @Test
    void onlyWhatTheFilterLetsThroughIsCounted() {
        TimeRange morning = range("10:00:00", "11:00:00");
        assertThat(store.aggregates()
                        .countByQuarterHour(
                                EventFilter.builder(TENANT).asset("table").build()))
                .containsExactly(count(TEN + 1, 1));
        assertThat(store.aggregates()
                        .countByQuarterHour(EventFilter.builder(TENANT)
                                .types(List.of("page view"))
                                .range(morning)
                                .build()))
                .containsExactly(count(TEN + 3, 1));
        assertThat(store.aggregates()
                        .countByQuarterHour(EventFilter.builder(TENANT)
                                .metadata(Json.object("{\"colour\":\"oak\"}"))
                                .build()))
                .containsExactly(count(TEN + 3, 1));
        assertThat(store.aggregates()
                        .countByQuarterHour(EventFilter.builder(TENANT)
                                .workspaces(List.of("annexe"))
                                .build()))
                .containsExactly(count(0, 1), count(TEN + 55, 1));
    }

    @Test
    void anotherTenantsEventsAreNotCounted() {
        assertThat(store.aggregates().countByQuarterHour(EventFilter.of(OTHER_TENANT)))
                .containsExactly(count(TEN - 1, 1));
    }

    @Test
    void theFirstEventIsTheEarliest() {
        assertThat(store.aggregates().firstEventAt(EventFilter.of(TENANT))).contains(Instant.EPOCH);
        assertThat(store.aggregates().firstEventAt(EventFilter.of(OTHER_TENANT)))
                .contains(at("09:59:59.999"));
    }

    @Test
    void theFirstEventIsTheEarliestThatTheFilterLetsThrough() {
        assertThat(firstEventAt("10:00:00", "11:00:00")).isEqualTo(at("10:00:00"));
        assertThat(firstEventAt("10:00:00.001", "11:00:00")).isEqualTo(at("10:14:59.999"));
        assertThat(store.aggregates()
                        .firstEventAt(EventFilter.builder(TENANT)
                                .types(List.of("page view"))
                                .build()))
                .contains(at("10:59:59.999"));
    }

    @Test
    void noEventIsTheFirstOfNone() {
        EventFilter nothing =
                EventFilter.builder(TENANT).range(range("11:00:00", "12:00:00")).build();
        assertThat(store.aggregates().firstEventAt(nothing)).isEmpty();
        assertThat(store.aggregates().countByQuarterHour(nothing)).isEmpty();
    }

    private Instant firstEventAt(String from, String to) {
        EventFilter filter = EventFilter.builder(TENANT).range(range(from, to)).build();
        return store.aggregates().firstEventAt(filter).orElseThrow();
    }

    private static QuarterHourCount count(long quarterHour, long count) {
        return new QuarterHourCount(quarterHour, count);
    }

    private static TimeRange range(String from, String to) {
        return new TimeRange(at(from), at(to));
    }

    private static Instant at(String time) {
        return Instant.parse("2026-03-01T" + time + "Z");
    }
}
