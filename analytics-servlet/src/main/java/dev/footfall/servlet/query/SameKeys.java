package dev.footfall.servlet.query;

import dev.footfall.query.AggregateQuery;
import dev.footfall.query.AggregateResult;
import dev.footfall.query.AggregateRow;
import dev.footfall.query.Attribute;
import dev.footfall.query.Dimension;
import dev.footfall.query.Filter;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the same groups in an answer about another time: the best of then are not those that the best of now are
 * compared with.
 *
 * @param places where each group stands
 */
record SameKeys(Map<List<@Nullable Object>, Integer> places) {

    /** More values than that cost a store more than they save. */
    private static final int MAX_VALUES = 1_000;

    static SameKeys of(List<AggregateRow> rows) {
        Map<List<@Nullable Object>, Integer> places = new HashMap<>();
        rows.forEach(row -> places.put(row.keys(), places.size()));
        return new SameKeys(places);
    }

    /** The same question about no more than what these groups need; all of its dimensions are attributes. */
    AggregateQuery narrowed(AggregateQuery query) {
        Filter filter = query.filter();
        for (int i = 0; i < query.dimensions().size(); i++) {
            Set<@Nullable Object> values = values(i);
            Dimension dimension = query.dimensions().get(i);
            // Rows that say nothing can only be had with all others.
            if (dimension instanceof Attribute attribute && values.size() <= MAX_VALUES && !values.contains(null)) {
                filter = filter.and(attribute, texts(values));
            }
        }
        return new AggregateQuery(
                query.tenant(),
                query.dataset(),
                query.range(),
                query.zone(),
                query.measures(),
                query.dimensions(),
                filter,
                query.bots(),
                query.order(),
                query.limit());
    }

    private Set<@Nullable Object> values(int dimension) {
        Set<@Nullable Object> values = new HashSet<>();
        places.keySet().forEach(keys -> values.add(keys.get(dimension)));
        return values;
    }

    private static List<String> texts(Collection<@Nullable Object> values) {
        return values.stream().filter(Objects::nonNull).map(Object::toString).toList();
    }

    /** The rows of these groups, in the order that the groups had. */
    List<AggregateRow> only(AggregateResult answer) {
        @Nullable AggregateRow[] found = new @Nullable AggregateRow[places.size()];
        for (AggregateRow row : answer.rows()) {
            Integer place = places.get(row.keys());
            if (place != null) {
                found[place] = row;
            }
        }
        return Arrays.stream(found).filter(Objects::nonNull).toList();
    }
}
