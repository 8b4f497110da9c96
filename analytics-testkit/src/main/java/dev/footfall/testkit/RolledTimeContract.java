package dev.footfall.testkit;

import static org.assertj.core.api.Assertions.fail;

import dev.footfall.core.query.Answers;
import dev.footfall.event.Event;
import dev.footfall.query.AggregateQuery;
import dev.footfall.query.Attribute;
import dev.footfall.query.Dataset;
import dev.footfall.query.Measure;
import dev.footfall.query.Slots;
import dev.footfall.query.TimeBucket;
import dev.footfall.time.TimeRange;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The edges of quarters, days, years and ranges, and calendars that are some quarters away from UTC. */
abstract class RolledTimeContract extends RolledContract {

    private static final Measure SESSIONS = Measure.countDistinct("sessions", Attribute.SESSION_ID);

    private static final List<Instant> EDGES = List.of(
            Instant.parse("1970-01-01T00:00:00Z"),
            Instant.parse("1970-01-01T00:15:00Z"),
            Instant.parse("1999-12-31T23:45:00Z"),
            Instant.parse("2000-01-01T00:00:00Z"),
            Instant.parse("2024-02-29T00:00:00Z"),
            Instant.parse("2024-03-01T00:00:00Z"),
            Instant.parse("2025-12-31T23:59:59.999Z"),
            Instant.parse("2026-01-01T00:00:00Z"),
            Instant.parse("2026-01-01T00:30:00.001Z"),
            Instant.parse("9999-12-31T23:45:00Z"));

    /** At each edge, a millisecond before it and a millisecond after; all in one session, and each in another. */
    private List<Event> eventsAtEdges() {
        List<Event> events = new ArrayList<>();
        for (Instant edge : EDGES) {
            for (int millis = edge.equals(Instant.EPOCH) ? 0 : -1; millis < 2; millis++) {
                int number = events.size();
                events.add(Events.draft(number)
                        .occurredAt(edge.plusMillis(millis))
                        .session("session " + number % 4)
                        .metric(number)
                        .toEvent());
            }
        }
        return events;
    }

    @Test
    void rangesMayBeginAndEndAnywhere() {
        List<Event> events = eventsAtEdges();
        tellBoth(events);
        assertRanges();
        rollAll();
        assertRanges();
        tellBoth(events.stream()
                .filter(event -> event.metric() % 5 == 0)
                .map(event -> RandomHistory.draftOf(event)
                        .id(Events.id(1_000 + (int) event.metric()))
                        .toEvent())
                .toList());
        assertRanges();
    }

    /** Those from before all times to after them among them. */
    private void assertRanges() {
        List<Instant> ends = new ArrayList<>(EDGES);
        ends.add(Instant.EPOCH.minusSeconds(1));
        ends.add(Instant.parse("2026-01-01T00:07:00Z"));
        ends.add(TimeRange.ALL.to());
        ends.sort(Instant::compareTo);
        for (Instant from : ends) {
            for (Instant to : ends.subList(ends.indexOf(from), ends.size())) {
                assertSameAnswer(events().range(new TimeRange(from, to))
                        .by(Attribute.TYPE)
                        .measure(COUNT, SESSIONS, Measure.sum("sum", Attribute.METRIC)));
            }
        }
    }

    @Test
    void eachQuarterIsASlotOfItsOwn() {
        tellBoth(eventsAtEdges());
        rollAll();
        assertSameAnswer(events().slots(Slots.QUARTER_HOURS).measure(COUNT, SESSIONS));
        assertSameAnswer(events().slots(Slots.QUARTER_HOURS)
                .range(new TimeRange(Instant.parse("2025-12-31T23:50:00Z"), Instant.parse("2026-01-01T00:30:00Z")))
                .by(Attribute.SESSION_ID)
                .measure(COUNT));
    }

    /** Stretches of one slot that lie apart are one group, also for what is counted once. */
    @Test
    void aRangeMayBeCutAnywhere() {
        List<Event> events = everyFewMinutes();
        tellBoth(events);
        rollAll();
        for (int minutes : new int[] {15, 45, 24 * 60, 37}) {
            List<Slots.Stretch> stretches = new ArrayList<>();
            Instant from = Instant.parse("2026-03-28T00:15:00Z");
            for (int i = 0; i < 60; i++) {
                stretches.add(new Slots.Stretch(from.plusSeconds(60L * minutes * i), i % 7));
            }
            assertSameAnswer(events().range(new TimeRange(from, from.plusSeconds(200_000)))
                    .slots(new Slots.Cut(stretches))
                    .measure(COUNT, SESSIONS));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"UTC", "Asia/Kathmandu", "Australia/Lord_Howe", "America/St_Johns", "Pacific/Chatham", "+00:07"})
    void localHoursAndDaysAreFound(String zone) {
        List<Event> events = everyFewMinutes();
        tellBoth(events.subList(0, 400));
        rollAll();
        tellBoth(events.subList(400, events.size()));
        for (TimeBucket bucket : TimeBucket.values()) {
            AggregateQuery query = AggregateQuery.of(TENANT, Dataset.EVENT)
                    .in(ZoneId.of(zone))
                    .measure(COUNT, SESSIONS)
                    .by(bucket)
                    .build();
            Difference.betweenLists(
                            new Answers(store.aggregates()).ask(query, "asker").rows(),
                            new Answers(reference.aggregates())
                                    .ask(query, "asker")
                                    .rows())
                    .ifPresent(difference -> fail("%s%n%s", query, difference));
        }
    }

    /** Around the days on which clocks are changed in Europe and on Lord Howe. */
    private static List<Event> everyFewMinutes() {
        List<Event> events = new ArrayList<>();
        Instant start = Instant.parse("2026-03-28T00:00:00Z");
        for (int number = 0; number < 500; number++) {
            events.add(Events.draft(number)
                    .occurredAt(start.plusSeconds(number * 1_711L))
                    .session("session " + number % 17)
                    .toEvent());
        }
        return events;
    }
}
