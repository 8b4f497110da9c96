package dev.footfall.testkit.faulty;

import dev.footfall.access.Tenant;
import dev.footfall.query.AggregateStore;
import dev.footfall.query.Dataset;
import dev.footfall.query.StoreQuery;
import dev.footfall.query.StoreRow;
import dev.footfall.testkit.Events;
import dev.footfall.time.TimeRange;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Wrong ways to count. */
final class AggregateFaults {

    static final List<Fault> ALL = List.of(
            misread(
                    "counts robots",
                    List.of("whatRobotsDidIsCountedWhenAskedFor", Fault.IN_RANDOM_HISTORIES),
                    query -> like(query, query.tenant(), true)),
            misread(
                    "counts for all tenants",
                    List.of("anotherTenantsEventsAreNotCounted"),
                    query -> like(query, Events.TENANT, query.bots())));

    private AggregateFaults() {}

    private static Fault misread(String name, List<String> foundBy, UnaryOperator<StoreQuery> asked) {
        return fault(name, foundBy, sound -> new Misreading(sound, asked));
    }

    private static Fault fault(String name, List<String> foundBy, Function<AggregateStore, AggregateStore> spoil) {
        return new Fault(name, foundBy, sound -> SpoiltStore.aggregates(sound, spoil.apply(sound.aggregates())));
    }

    private static StoreQuery like(StoreQuery query, Tenant tenant, boolean bots) {
        return new StoreQuery(
                tenant,
                query.dataset(),
                query.range(),
                query.slots(),
                query.measures(),
                query.dimensions(),
                query.filter(),
                bots,
                query.order(),
                query.limit());
    }

    private record Misreading(AggregateStore sound, UnaryOperator<StoreQuery> asked) implements AggregateStore {
        @Override
        public List<StoreRow> aggregate(StoreQuery query) {
            return sound.aggregate(asked.apply(query));
        }

        @Override
        public Optional<TimeRange> span(Tenant tenant, Dataset dataset) {
            return sound.span(tenant, dataset);
        }
    }
}
