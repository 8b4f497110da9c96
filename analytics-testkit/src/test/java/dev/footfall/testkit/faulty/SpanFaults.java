package dev.footfall.testkit.faulty;

import dev.footfall.access.Tenant;
import dev.footfall.query.AggregateStore;
import dev.footfall.query.Dataset;
import dev.footfall.testkit.Events;
import dev.footfall.time.TimeRange;
import java.util.List;
import java.util.Optional;

/** Wrong ideas of the stretch that rows lie in. */
final class SpanFaults {

    private static final String FIRST_AND_LAST = "aSpanHoldsTheFirstAndTheLastRow";

    static final List<Fault> ALL = List.of(
            fault(
                    "ends a span with its last row",
                    List.of(FIRST_AND_LAST, "oneRowHasASpan", "whatRobotsDidIsInTheSpan"),
                    (sound, tenant, dataset) -> sound.span(tenant, dataset)
                            .map(span -> new TimeRange(span.from(), span.to().minusMillis(1)))),
            fault(
                    "takes the span of all time",
                    List.of(FIRST_AND_LAST, "oneRowHasASpan"),
                    (sound, tenant, dataset) -> sound.span(tenant, dataset).map(span -> TimeRange.ALL)),
            fault(
                    "takes the span of everybody",
                    List.of("anotherTenantsRowsMakeNoSpan"),
                    (sound, tenant, dataset) -> sound.span(Events.TENANT, dataset)),
            fault(
                    "takes the span of events for that of all",
                    List.of("eventsAloneMakeASpanOfEventsOnly", "whatRobotsDidIsInTheSpan"),
                    (sound, tenant, dataset) -> sound.span(tenant, Dataset.EVENT)),
            fault(
                    "knows no span of reports",
                    List.of(FIRST_AND_LAST, "aSpanGrowsWithTheRows"),
                    (sound, tenant, dataset) ->
                            dataset == Dataset.REPORT ? Optional.empty() : sound.span(tenant, dataset)),
            fault(
                    "knows no span of viewer sessions",
                    List.of(FIRST_AND_LAST, "oneRowHasASpan", "aSpanGrowsWithTheRows"),
                    (sound, tenant, dataset) ->
                            dataset == Dataset.VIEWING ? Optional.empty() : sound.span(tenant, dataset)));

    private SpanFaults() {}

    private interface Span {
        Optional<TimeRange> of(AggregateStore sound, Tenant tenant, Dataset dataset);
    }

    private static Fault fault(String name, List<String> foundBy, Span span) {
        return new Fault(
                name,
                foundBy,
                sound -> SpoiltStore.aggregates(sound, new ForwardingAggregates(sound.aggregates()) {
                    @Override
                    public Optional<TimeRange> span(Tenant tenant, Dataset dataset) {
                        return span.of(this.sound, tenant, dataset);
                    }
                }));
    }
}
