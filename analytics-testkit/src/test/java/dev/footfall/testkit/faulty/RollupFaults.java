package dev.footfall.testkit.faulty;

import dev.footfall.access.Tenant;
import dev.footfall.event.Event;
import dev.footfall.query.Aggregation;
import dev.footfall.query.Measure;
import dev.footfall.query.Slots;
import dev.footfall.query.StoreQuery;
import dev.footfall.query.StoreRow;
import dev.footfall.query.Tally;
import dev.footfall.time.TimeRange;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Wrong numbers of what was counted beforehand. */
final class RollupFaults {

    static final String AT_RANDOM = "whateverWasRolledUpTheAnswersAreThoseOfTheEvents";
    private static final String LATE = "aDayThatWasRolledUpCountsWhatComesLate";
    static final String WAITING = "quartersThatHaveNotEndedWaitAndAreCounted";
    private static final String ERASED = "whoWasErasedIsCountedNowhere";
    private static final String EXPIRED = "whatIsTooOldIsCountedNowhere";
    private static final String ONE_SESSION = "aSessionOfSeveralDaysIsOne";
    private static final String RANGES = "rangesMayBeginAndEndAnywhere";
    private static final String SLOTS = "eachQuarterIsASlotOfItsOwn";
    private static final String TEXTS = "awkwardTextsStayApart";

    static final List<Fault> ALL = List.of(
            counting(
                    "counts the rollup and the events of what waits",
                    List.of(LATE, AT_RANDOM),
                    (store, tenant) -> Stream.concat(store.copies.of(tenant), waiting(store, tenant))),
            counting(
                    "counts what was rolled up only",
                    List.of(LATE, WAITING, "whoeverAsksMeanwhileSeesEachBatchFromItsCommitOn", AT_RANDOM),
                    (store, tenant) -> store.copies.of(tenant)),
            counting(
                    "does not count the quarter that has not ended",
                    List.of(WAITING, AT_RANDOM),
                    RollupFaults::withoutLatest),
            counting(
                    "rolls up for everybody",
                    List.of("whatTwoTenantsCallAlikeIsCountedApart", AT_RANDOM),
                    (store, tenant) -> Stream.concat(
                            store.copies.copied.values().stream()
                                    .flatMap(List::stream)
                                    .map(event ->
                                            Drafts.of(event).tenant(tenant).toEvent())
                                    .filter(event -> !store.copies.isWaiting(Quarter.of(event))),
                            waiting(store, tenant))),
            counting(
                    "rolls up robots",
                    List.of("robotsAreCountedWhereTheyAreAskedFor", AT_RANDOM),
                    (store, tenant) -> store.live(tenant).stream()
                            .map(event -> store.copies.isWaiting(Quarter.of(event))
                                    ? event
                                    : Drafts.of(event).bot(false).toEvent())),
            rewriting(
                    "takes hours for quarters",
                    List.of(RANGES, SLOTS, "aRangeMayBeCutAnywhere", "localHoursAndDaysAreFound", AT_RANDOM),
                    event -> Drafts.of(event)
                            .occurredAt(event.occurredAt().truncatedTo(ChronoUnit.HOURS))
                            .toEvent()),
            rewriting("forgets case", List.of(TEXTS), event -> named(event, text -> text.toLowerCase(Locale.ROOT))),
            rewriting(
                    "cuts long ids",
                    List.of(TEXTS),
                    event -> named(event, text -> text.substring(0, Math.min(127, text.length())))),
            rewriting("forgets blanks", List.of(TEXTS), event -> named(event, String::strip)),
            rewriting(
                    "takes silence for an empty text",
                    List.of("whatSaysNothingIsAGroupAndIsNotCountedApart", AT_RANDOM),
                    event -> event.asset() == null ? Drafts.of(event).asset("").toEvent() : event),
            answering(
                    "adds up what is different in each day",
                    List.of(ONE_SESSION, AT_RANDOM),
                    (store, query) -> addedUp(store, query, true)),
            answering(
                    "adds up what is different in rollups and in events",
                    List.of(ONE_SESSION, AT_RANDOM),
                    (store, query) -> addedUp(store, query, false)),
            answering(
                    "counts all of the quarters that a range begins and ends in",
                    List.of(RANGES, SLOTS, AT_RANDOM),
                    (store, query) -> tallied(store, query, wholeQuarters(query.range()))),
            answering(
                    "counts none of the quarters that a range begins and ends in",
                    List.of(RANGES, SLOTS, AT_RANDOM),
                    (store, query) -> tallied(store, query, innerQuarters(query.range()))),
            new Fault(
                    "does not roll up again what comes late",
                    List.of(LATE, "aLateEventMakesItsQuarterWaitAgain", "anEventInTheRangeMakesItAnother", AT_RANDOM),
                    sound -> new CopyingStore(sound) {
                        @Override
                        void appended(Event event) {
                            if (!copies.copied.containsKey(Quarter.of(event))) {
                                super.appended(event);
                            }
                        }
                    }),
            new Fault(
                    "keeps rollups of what was removed",
                    List.of(
                            ERASED,
                            EXPIRED,
                            "whoWasErasedMeanwhileIsNotCountedAnyMore",
                            "anErasureInTheRangeMakesItAnother",
                            "anExpiryInTheRangeMakesItAnother",
                            AT_RANDOM),
                    sound -> new CopyingStore(sound) {
                        @Override
                        void removed(Event event) {}
                    }));

    private RollupFaults() {}

    private static Fault counting(
            String name, List<String> foundBy, BiFunction<CopyingStore, Tenant, Stream<Event>> counted) {
        return new Fault(name, foundBy, sound -> new CopyingStore(sound) {
            @Override
            Stream<Event> counted(Tenant tenant) {
                return counted.apply(this, tenant);
            }
        });
    }

    /** What is in the rollup is not quite what was in the event. */
    private static Fault rewriting(String name, List<String> foundBy, UnaryOperator<Event> rewritten) {
        return counting(
                name + " when it rolls up",
                foundBy,
                (store, tenant) -> Stream.concat(
                        store.copies
                                .of(tenant)
                                .filter(event -> !store.copies.isWaiting(Quarter.of(event)))
                                .map(rewritten),
                        waiting(store, tenant)));
    }

    private static Fault answering(
            String name, List<String> foundBy, BiFunction<CopyingStore, StoreQuery, List<StoreRow>> answer) {
        return new Fault(name, foundBy, sound -> new CopyingStore(sound) {
            @Override
            List<StoreRow> answer(StoreQuery query) {
                return answer.apply(this, query);
            }
        });
    }

    private static Stream<Event> waiting(CopyingStore store, Tenant tenant) {
        return store.live(tenant).stream().filter(event -> store.copies.isWaiting(Quarter.of(event)));
    }

    private static Stream<Event> withoutLatest(CopyingStore store, Tenant tenant) {
        List<Event> live = store.live(tenant);
        long latest = live.isEmpty() ? 0 : Quarter.of(live.get(0)).number();
        return live.stream()
                .filter(event -> Quarter.of(event).number() < latest || !store.copies.isWaiting(Quarter.of(event)));
    }

    private static Event named(Event event, UnaryOperator<String> change) {
        return Drafts.of(event)
                .asset(changed(event.asset(), change))
                .user(changed(event.user(), change))
                .session(changed(event.session(), change))
                .toEvent();
    }

    private static @Nullable String changed(@Nullable String text, UnaryOperator<String> change) {
        return text == null ? null : change.apply(text);
    }

    private static List<StoreRow> tallied(CopyingStore store, StoreQuery query, TimeRange range) {
        Tally tally = new Tally(QueryLike.of(query).range(range).query());
        store.counted(query.tenant()).forEach(tally::add);
        return tally.rows();
    }

    private static TimeRange wholeQuarters(TimeRange range) {
        return range.equals(TimeRange.ALL) ? range : new TimeRange(start(range.from(), 0), start(range.to(), 1));
    }

    private static TimeRange innerQuarters(TimeRange range) {
        Instant from = start(range.from().minusMillis(1), 1);
        Instant to = start(range.to(), 0);
        return to.isBefore(from) ? new TimeRange(from, from) : new TimeRange(from, to);
    }

    private static Instant start(Instant time, int later) {
        return Slots.QuarterHours.start(Slots.QUARTER_HOURS.of(time) + later);
    }

    /** Right but for the distinct counts. */
    private static List<StoreRow> addedUp(CopyingStore store, StoreQuery query, boolean isByDay) {
        Map<Object, Tally> pieces = new HashMap<>();
        Tally whole = new Tally(query);
        store.counted(query.tenant()).forEach(event -> {
            Quarter quarter = Quarter.of(event);
            Object piece = isByDay ? quarter.day() : store.copies.isWaiting(quarter);
            pieces.computeIfAbsent(
                            piece, absent -> new Tally(QueryLike.of(query).all().query()))
                    .add(event);
            whole.add(event);
        });
        Map<List<Object>, List<StoreRow>> rows = pieces.values().stream()
                .flatMap(tally -> tally.rows().stream())
                .collect(Collectors.groupingBy(row -> List.of(row.slot(), row.keys())));
        return whole.rows().stream()
                .map(row ->
                        addedUp(query.measures(), row, rows.getOrDefault(List.of(row.slot(), row.keys()), List.of())))
                .toList();
    }

    private static StoreRow addedUp(List<Measure> measures, StoreRow row, List<StoreRow> pieces) {
        List<@Nullable Double> values = new ArrayList<>(row.values());
        for (int i = 0; i < measures.size(); i++) {
            if (measures.get(i).aggregation() == Aggregation.COUNT_DISTINCT) {
                int place = i;
                values.set(
                        i,
                        pieces.stream()
                                .mapToDouble(piece -> number(piece, place))
                                .sum());
            }
        }
        return new StoreRow(row.slot(), row.keys(), values);
    }

    private static double number(StoreRow row, int place) {
        Double value = row.values().get(place);
        return value == null ? 0 : value;
    }
}
