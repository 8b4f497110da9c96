package dev.footfall.testkit.faulty;

import dev.footfall.AnalyticsStore;
import dev.footfall.core.memory.InMemoryStore;
import dev.footfall.event.Appended;
import dev.footfall.event.Event;
import dev.footfall.event.JsonObject;
import dev.footfall.query.Attribute;
import dev.footfall.query.Dataset;
import dev.footfall.query.FactRow;
import dev.footfall.query.StoreQuery;
import dev.footfall.query.StoreRow;
import dev.footfall.query.Tally;
import dev.footfall.report.Report;
import dev.footfall.session.Session;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Wrong ideas of what the rows are. */
final class RowFaults {

    static final List<Fault> ALL = List.of(
            texts(
                    "ignores case",
                    List.of("lookAlikesAreGroupsOfTheirOwn", "typesAreGroups", Fault.IN_QUESTIONS),
                    text -> text.toLowerCase(Locale.ROOT)),
            texts("trims texts", List.of("lookAlikesAreGroupsOfTheirOwn"), String::strip),
            rows(
                    "joins parts to events of any tenant",
                    List.of("theSameIdOfAnotherTenantIsAnotherEvent"),
                    Dataset.PART,
                    (query, events) -> events.stream()
                            .filter(event -> event.tenant().equals(query.tenant()))
                            .flatMap(event -> events.stream()
                                    .filter(other -> other.id().equals(event.id()))
                                    .flatMap(other -> other.parts().stream().map(part -> FactRow.of(event, part))))),
            rows(
                    "counts equal parts once",
                    List.of("equalPartsOfAnEventAreCountedEach", "theMostFrequentPartsComeFirst"),
                    Dataset.PART,
                    (query, events) -> ofTenant(query, events)
                            .flatMap(event -> event.parts().stream().distinct().map(part -> FactRow.of(event, part)))),
            rows(
                    "counts an event of parts once",
                    List.of("eachPartIsARow", "aPartSaysWhatItsEventSays"),
                    Dataset.PART,
                    (query, events) -> ofTenant(query, events)
                            .flatMap(event -> event.parts().stream().limit(1).map(part -> FactRow.of(event, part)))),
            rows(
                    "counts sessions by their end",
                    List.of("aSessionBelongsToTheTimeOfItsFirstEvent"),
                    Dataset.SESSION,
                    (query, events) -> sessions(query, events)
                            .map(session ->
                                    new Seen(FactRow.of(session, null), session.endedAt(), Function.identity()))),
            rows(
                    "counts a visitor without a name as no session",
                    List.of("aSessionLastsFromItsFirstEventToItsLast"),
                    Dataset.SESSION,
                    (query, events) -> sessions(query, events)
                            .filter(session -> session.visitor() != null)
                            .map(session -> FactRow.of(session, null))),
            rows(
                    "counts reports by their last change",
                    List.of("aReportIsCountedInItsPresentStateByTheTimeOfItsCreation"),
                    Dataset.REPORT,
                    (query, events) -> reports(query, events)
                            .filter(report -> report.creation() != null)
                            .map(report -> new Seen(
                                    FactRow.of(report),
                                    report.state() == null
                                            ? Instant.EPOCH
                                            : report.state().at(),
                                    Function.identity()))),
            rows(
                    "counts reports that nobody created",
                    List.of("aReportWhoseCreationIsNotKnownIsNotCounted"),
                    Dataset.REPORT,
                    (query, events) -> reports(query, events)
                            .map(report -> report.creation() != null || report.state() == null
                                    ? report
                                    : new Report(
                                            report.tenant(),
                                            report.id(),
                                            new Report.Creation(
                                                    report.state().at(),
                                                    report.state().event(),
                                                    null,
                                                    null),
                                            report.state()))
                            .map(FactRow::of)),
            rows(
                    "counts reports as they were created",
                    List.of("aReportIsCountedInItsPresentStateByTheTimeOfItsCreation"),
                    Dataset.REPORT,
                    (query, events) -> ofTenant(query, events)
                            .flatMap(event -> Report.of(event).stream())
                            .filter(report -> report.creation() != null)
                            .map(FactRow::of)),
            rows(
                    "counts by the time of arrival",
                    List.of("aRangeHoldsItsFirstMillisecondAndNotItsEnd", "everyTimeHasItsQuarterOfAnHour"),
                    Dataset.EVENT,
                    (query, events) -> ofTenant(query, events)
                            .map(event -> new Seen(FactRow.of(event), event.createdAt(), Function.identity()))));

    private RowFaults() {}

    private static Fault texts(String name, List<String> foundBy, Function<String, String> read) {
        return rows(
                name,
                foundBy,
                Dataset.EVENT,
                (query, events) ->
                        ofTenant(query, events).map(event -> new Seen(FactRow.of(event), event.occurredAt(), read)));
    }

    /** Counts other rows of the dataset than there are. */
    private static Fault rows(
            String name,
            List<String> foundBy,
            Dataset dataset,
            BiFunction<StoreQuery, List<Event>, Stream<? extends FactRow>> rows) {
        return new Fault(name, foundBy, counting(dataset, rows));
    }

    /** A store that counts these rows of the dataset, of all events that it took in. */
    static UnaryOperator<AnalyticsStore> counting(
            Dataset dataset, BiFunction<StoreQuery, List<Event>, Stream<? extends FactRow>> rows) {
        return sound -> {
            List<Event> taken = new CopyOnWriteArrayList<>();
            ForwardingEvents events = new ForwardingEvents(sound.events()) {
                @Override
                public List<Appended> append(List<Event> batch) {
                    List<Appended> answers = super.append(batch);
                    List<Event> news = new ArrayList<>();
                    answers.stream().filter(Appended::isNew).forEach(answer -> news.add(answer.event()));
                    taken.addAll(news);
                    return answers;
                }
            };
            return SpoiltStore.counting(sound, events, new ForwardingAggregates(sound.aggregates()) {
                @Override
                public List<StoreRow> aggregate(StoreQuery query) {
                    if (query.dataset() != dataset) {
                        return super.aggregate(query);
                    }
                    Tally tally = new Tally(query);
                    rows.apply(query, taken).forEach(tally::add);
                    return tally.rows();
                }
            });
        };
    }

    static Stream<Event> ofTenant(StoreQuery query, List<Event> events) {
        return events.stream().filter(event -> event.tenant().equals(query.tenant()) && (query.bots() || !event.bot()));
    }

    private static Stream<Session> sessions(StoreQuery query, List<Event> events) {
        return derived(
                query,
                events,
                store -> events.stream()
                        .map(Event::session)
                        .filter(Objects::nonNull)
                        .distinct()
                        .flatMap(id -> store.sessions().find(query.tenant(), id).stream()));
    }

    private static Stream<Report> reports(StoreQuery query, List<Event> events) {
        return derived(
                query,
                events,
                store -> events.stream()
                        .map(Event::asset)
                        .filter(Objects::nonNull)
                        .distinct()
                        .flatMap(id -> store.reports().find(query.tenant(), id).stream()));
    }

    private static <T> Stream<T> derived(
            StoreQuery query, List<Event> events, Function<AnalyticsStore, Stream<T>> found) {
        try (AnalyticsStore store = new InMemoryStore()) {
            store.events().append(ofTenant(query, events).toList());
            return found.apply(store).toList().stream();
        }
    }

    /** A row at another time, whose texts are misread. */
    private record Seen(FactRow row, Instant at, Function<String, String> read) implements FactRow {
        @Override
        public @Nullable String text(Attribute attribute) {
            String said = row.text(attribute);
            return said == null ? null : read.apply(said);
        }

        @Override
        public @Nullable Double number(Attribute attribute) {
            return row.number(attribute);
        }

        @Override
        public JsonObject metadata() {
            return row.metadata();
        }
    }
}
