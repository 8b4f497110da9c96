package dev.footfall.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.event.Part;
import dev.footfall.query.Dataset;
import dev.footfall.time.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How long a stretch the rows of a tenant lie in. */
abstract class SpanContract extends AskingContract {

    private static final Instant FIRST = Instant.parse("2026-03-01T10:00:00.001Z");
    private static final Instant LAST = Instant.parse("2027-03-01T10:00:00.001Z");

    /** So much a store may add at either end. */
    private static final Duration NOT_MUCH = Duration.ofDays(31);

    @ParameterizedTest
    @EnumSource
    void aSpanHoldsTheFirstAndTheLastRow(Dataset dataset) {
        require(dataset);
        appendAll(LAST);
        appendAll(FIRST);
        assertSpan(dataset, FIRST, LAST);
    }

    @ParameterizedTest
    @EnumSource
    void oneRowHasASpan(Dataset dataset) {
        require(dataset);
        appendAll(LAST);
        assertSpan(dataset, LAST, LAST);
    }

    @ParameterizedTest
    @EnumSource
    void aSpanGrowsWithTheRows(Dataset dataset) {
        require(dataset);
        appendAll(LAST);
        assertSpan(dataset, LAST, LAST);
        appendAll(FIRST);
        assertSpan(dataset, FIRST, LAST);
    }

    @ParameterizedTest
    @EnumSource
    void anotherTenantsRowsMakeNoSpan(Dataset dataset) {
        require(dataset);
        appendAll(FIRST);
        assertThat(store.aggregates().span(OTHER_TENANT, dataset)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "EVENT")
    void eventsAloneMakeASpanOfEventsOnly(Dataset dataset) {
        require(dataset);
        append(Events.draft(1).session(null).toEvent());
        assertThat(store.aggregates().span(TENANT, dataset)).isEmpty();
        assertThat(store.aggregates().span(TENANT, Dataset.EVENT)).isPresent();
    }

    @Test
    void whatRobotsDidIsInTheSpan() {
        append(
                Events.draft(1).occurredAt(FIRST).bot(true).toEvent(),
                Events.draft(2)
                        .occurredAt(LAST)
                        .bot(true)
                        .parts(List.of(Part.of("field", "1", null)))
                        .toEvent(),
                ViewerSessions.draft(3, "cam").occurredAt(LAST).bot(true).toEvent());
        assertSpan(Dataset.EVENT, FIRST, LAST);
        assertSpan(Dataset.PART, LAST, LAST);
        datasets().stream()
                .filter(dataset -> dataset != Dataset.EVENT && dataset != Dataset.PART)
                .forEach(dataset -> assertThat(store.aggregates().span(TENANT, dataset))
                        .as("span of %s", dataset)
                        .isEmpty());
    }

    /** A row of each dataset. */
    private void appendAll(Instant at) {
        String id = at.toString();
        int number = at.equals(FIRST) ? 1 : 2;
        append(
                ReportEvents.created(number, id, "open")
                        .occurredAt(at)
                        .session(id)
                        .user(id)
                        .parts(List.of(Part.of("field", "1", null)))
                        .toEvent(),
                ViewerSessions.draft(10 + number, "cam").occurredAt(at).toEvent());
    }

    private void assertSpan(Dataset dataset, Instant first, Instant last) {
        TimeRange span = store.aggregates().span(TENANT, dataset).orElseThrow(() -> new AssertionError("no span"));
        assertThat(span.contains(first)).as("%s in %s", first, span).isTrue();
        assertThat(span.contains(last)).as("%s in %s", last, span).isTrue();
        assertThat(span.from()).isAfter(first.minus(NOT_MUCH));
        assertThat(span.to()).isBefore(last.plus(NOT_MUCH));
    }
}
