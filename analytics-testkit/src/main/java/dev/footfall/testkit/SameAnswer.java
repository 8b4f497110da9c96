package dev.footfall.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.footfall.query.AggregateStore;
import dev.footfall.query.StoreQuery;
import dev.footfall.query.StoreRow;
import java.util.List;

/** That two stores count alike, but for what additions of fractions may differ in. */
final class SameAnswer {

    private SameAnswer() {}

    static void expect(AggregateStore store, AggregateStore reference, StoreQuery query, String description) {
        List<StoreRow> rows = store.aggregate(query);
        List<StoreRow> expected = reference.aggregate(query);
        if (query.order().isEmpty() && expected.size() == query.limit()) {
            // Any of the groups may be given.
            assertThat(rows).as(description).hasSize(expected.size());
            expected = Difference.some(reference.aggregate(withoutLimit(query)), rows);
        }
        Difference.between(rows, expected).ifPresent(difference -> fail("%s%n%s", description, difference));
    }

    static StoreQuery withoutLimit(StoreQuery query) {
        return new StoreQuery(
                query.tenant(),
                query.dataset(),
                query.range(),
                query.slots(),
                query.measures(),
                query.dimensions(),
                query.filter(),
                query.bots(),
                query.order(),
                Integer.MAX_VALUE);
    }
}
