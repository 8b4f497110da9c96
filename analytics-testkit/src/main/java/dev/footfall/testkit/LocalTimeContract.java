package dev.footfall.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.core.query.Answers;
import dev.footfall.event.Event;
import dev.footfall.query.AggregateQuery;
import dev.footfall.query.AggregateQueryBuilder;
import dev.footfall.query.AggregateResult;
import dev.footfall.query.AggregateRow;
import dev.footfall.query.Dataset;
import dev.footfall.query.Measure;
import dev.footfall.query.TimeBucket;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Gives contracts of local time their words. */
abstract class LocalTimeContract extends AskingContract {

    String zone = "UTC";

    static Instant instant(String time) {
        return Instant.parse(time);
    }

    /** Appends an event for each of the times. */
    void at(String... times) {
        visits(Stream.of(times).map(time -> "visitor " + time).toArray(String[]::new));
    }

    /** Appends an event for each visitor and time. */
    void visits(String... visitorsAndTimes) {
        List<Event> batch = new ArrayList<>();
        for (String visit : visitorsAndTimes) {
            String[] both = visit.split(" ", -1);
            batch.add(Events.draft(batch.size())
                    .visitor(both[0])
                    .occurredAt(instant(both[1]))
                    .toEvent());
        }
        store.events().append(batch);
    }

    AggregateQueryBuilder asked(Measure measure) {
        return AggregateQuery.of(TENANT, Dataset.EVENT).in(ZoneId.of(zone)).measure(measure);
    }

    AggregateQueryBuilder local(TimeBucket... buckets) {
        return asked(COUNT).by(buckets);
    }

    void assertLocal(AggregateQueryBuilder question, String... expected) {
        assertThat(answer(question.build())).containsExactly(expected);
    }

    private List<String> answer(AggregateQuery query) {
        AggregateResult result = new Answers(store.aggregates()).ask(query, "asker");
        return result.rows().stream().map(LocalTimeContract::text).toList();
    }

    /** As in {@code 2026-03-01T00:00+01:00, chair = 2}. */
    private static String text(AggregateRow row) {
        return row.keys().stream().map(LocalTimeContract::withoutZone).collect(Collectors.joining(", "))
                + " = "
                + row.values().stream()
                        .map(value -> value == null ? "null" : String.valueOf(value.longValue()))
                        .collect(Collectors.joining(", "));
    }

    private static String withoutZone(@Nullable Object key) {
        return Objects.toString(key).replaceAll("\\[.*]", "");
    }
}
