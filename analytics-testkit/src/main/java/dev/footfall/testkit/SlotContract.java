package dev.footfall.testkit;

import static dev.footfall.query.Attribute.ASSET;
import static dev.footfall.query.Attribute.METRIC;
import static dev.footfall.query.Attribute.VISITOR;
import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.query.Measure;
import dev.footfall.query.Slots;
import dev.footfall.time.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How times are told apart. */
abstract class SlotContract extends AskingContract {

    private static final Instant TEN = Instant.parse("2026-03-01T10:00:00Z");
    private static final Instant HALF_PAST = Instant.parse("2026-03-01T10:30:00Z");
    private static final Instant ELEVEN = Instant.parse("2026-03-01T11:00:00Z");
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @Test
    void aRangeHoldsItsFirstMillisecondAndNotItsEnd() {
        appendAt(TEN.minusMillis(1), TEN, ELEVEN.minusMillis(1), ELEVEN);
        assertAnswer(events().range(new TimeRange(TEN, ELEVEN)).measure(COUNT), all(2));
        assertAnswer(events().range(new TimeRange(TEN, TEN.plusMillis(1))).measure(COUNT), all(1));
        assertAnswer(
                events().range(new TimeRange(TEN.minusMillis(1), ELEVEN.plusMillis(1)))
                        .measure(COUNT),
                all(4));
    }

    @Test
    void aStretchLastsUntilTheNextBegins() {
        appendAt(
                TEN.minusMillis(1),
                TEN,
                HALF_PAST.minusMillis(1),
                HALF_PAST,
                ELEVEN.minusMillis(1),
                ELEVEN,
                NOON.minusMillis(1),
                NOON);
        assertAnswer(
                events().range(new TimeRange(TEN, NOON))
                        .slots(cut(stretch(TEN, 0), stretch(HALF_PAST, 1), stretch(ELEVEN, 2)))
                        .measure(COUNT),
                slot(0, 2),
                slot(1, 2),
                slot(2, 2));
    }

    @Test
    void stretchesOfOneNumberAreOneSlot() {
        appendAt(TEN, HALF_PAST, ELEVEN, NOON.minusMillis(1));
        assertAnswer(
                events().range(new TimeRange(TEN, NOON))
                        .slots(cut(stretch(TEN, 7), stretch(HALF_PAST, 3), stretch(ELEVEN, 7)))
                        .measure(COUNT, Measure.countDistinct("visitors", VISITOR), Measure.average("mean", METRIC)),
                slot(7, 3, 1, 1),
                slot(3, 1, 1, 1));
    }

    @Test
    void theFirstStretchMayBeginBeforeTheRangeAndTheLastAfterIt() {
        appendAt(TEN, HALF_PAST, ELEVEN, NOON);
        assertAnswer(
                events().range(new TimeRange(HALF_PAST, NOON))
                        .slots(cut(stretch(TEN.minusSeconds(86_400), 4), stretch(ELEVEN, 5), stretch(NOON, 6)))
                        .measure(COUNT),
                slot(4, 1),
                slot(5, 1));
    }

    @Test
    void oneStretchIsASlot() {
        appendAt(TEN, NOON);
        assertAnswer(events().slots(cut(stretch(Instant.EPOCH, 12))).measure(COUNT), slot(12, 2));
    }

    @Test
    void stretchesWithoutRowsAreNoGroups() {
        appendAt(TEN);
        assertAnswer(
                events().slots(cut(stretch(Instant.EPOCH, 0), stretch(TEN, 1), stretch(ELEVEN, 2)))
                        .measure(COUNT),
                slot(1, 1));
    }

    @Test
    void slotsAreCombinedWithDimensions() {
        append(
                Events.draft(1).occurredAt(TEN).asset("chair").toEvent(),
                Events.draft(2).occurredAt(TEN).asset("table").toEvent(),
                Events.draft(3).occurredAt(TEN).asset("chair").toEvent(),
                Events.draft(4).occurredAt(ELEVEN).asset("chair").toEvent(),
                Events.draft(5).occurredAt(ELEVEN).asset(null).toEvent());
        assertAnswer(
                events().range(new TimeRange(TEN, NOON))
                        .slots(cut(stretch(TEN, 0), stretch(ELEVEN, 1)))
                        .by(ASSET)
                        .measure(COUNT),
                row(0, keys("chair"), 2),
                row(0, keys("table"), 1),
                row(1, keys("chair"), 1),
                row(1, keys((String) null), 1));
    }

    @ParameterizedTest
    @ValueSource(ints = {5_000, 100_000})
    void aRangeMayBeCutIntoManyStretches(int count) {
        Instant last = NOON.plus(Duration.ofMinutes(count - 1L));
        appendAt(
                NOON,
                NOON.plus(Duration.ofMinutes(1)),
                NOON.plus(Duration.ofMinutes(count / 2)).minusMillis(1),
                last.minusMillis(1),
                last,
                last.plusSeconds(60).minusMillis(1),
                last.plusSeconds(60));
        List<Slots.Stretch> stretches = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            stretches.add(new Slots.Stretch(NOON.plus(Duration.ofMinutes(i)), i));
        }
        assertAnswer(
                events().range(new TimeRange(NOON, last.plusSeconds(60)))
                        .slots(new Slots.Cut(stretches))
                        .measure(COUNT),
                slot(0, 1),
                slot(1, 1),
                slot(count / 2 - 1, 1),
                slot(count - 2, 1),
                slot(count - 1, 2));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1970-01-01T00:14:59.999Z",
                "2026-03-29T01:00:00Z",
                "2038-01-19T03:14:07.999Z",
                "9999-12-31T23:59:59.998Z"
            })
    void everyTimeHasItsQuarterOfAnHour(Instant time) {
        appendAt(time);
        assertAnswer(events().slots(Slots.QUARTER_HOURS).measure(COUNT), slot(time.toEpochMilli() / 900_000, 1));
    }

    @Test
    void quartersOfAnHourBeginAndEndToTheMillisecond() {
        appendAt(TEN.minusMillis(1), TEN, TEN.plusSeconds(900).minusMillis(1), TEN.plusSeconds(900));
        long ten = 1_969_288;
        assertAnswer(
                events().slots(Slots.QUARTER_HOURS).measure(COUNT), slot(ten - 1, 1), slot(ten, 2), slot(ten + 1, 1));
    }

    @Test
    void aRangeMayBeginLongBeforeAnyEvent() {
        appendAt(Instant.EPOCH, TEN);
        assertAnswer(
                events().between("0001-01-01T00:00:00Z", "2026-03-01T10:00:00.001Z")
                        .measure(COUNT),
                all(2));
        assertAnswer(
                events().between("1900-01-01T00:00:00Z", "2026-01-01T00:00:00Z")
                        .slots(cut(stretch(Instant.parse("1900-01-01T00:00:00Z"), 0), stretch(Instant.EPOCH, 1)))
                        .measure(COUNT),
                slot(1, 1));
    }

    @Test
    void withoutAnOrderALimitLeavesSomeOfTheGroups() {
        appendAt(TEN, HALF_PAST, ELEVEN, NOON);
        assertThat(ask(events().slots(Slots.QUARTER_HOURS).measure(COUNT).limit(3)))
                .hasSize(3)
                .doesNotHaveDuplicates()
                .allMatch(row -> row.values().equals(List.of(1.0)));
    }

    private void appendAt(Instant... times) {
        for (int i = 0; i < times.length; i++) {
            appendOne(Events.draft(i).occurredAt(times[i]));
        }
    }

    private static Slots.Cut cut(Slots.Stretch... stretches) {
        return new Slots.Cut(Arrays.asList(stretches));
    }

    private static Slots.Stretch stretch(Instant from, int slot) {
        return new Slots.Stretch(from, slot);
    }
}
