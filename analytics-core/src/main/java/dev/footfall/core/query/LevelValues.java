package dev.footfall.core.query;

import dev.footfall.query.AggregateQuery;
import dev.footfall.query.AggregateResult;
import dev.footfall.query.AggregateRow;
import dev.footfall.query.Dimension;
import dev.footfall.query.Measure;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What cannot be added up, by the labels from the first level down to a node. */
final class LevelValues {

    private final List<Measure> measures;
    private final Map<List<@Nullable String>, AggregateRow> byPath = new HashMap<>();

    /**
     * Asks once for each level, unless there is nothing to ask.
     *
     * @param answer how a question is answered
     * @throws IllegalArgumentException if two nodes of a level have one label: what they come to together is not known
     */
    LevelValues(
            AggregateQuery query,
            List<Measure> measures,
            List<Level> levels,
            Function<AggregateQuery, AggregateResult> answer) {
        this.measures = measures;
        for (int depth = 0; depth <= levels.size() && !measures.isEmpty(); depth++) {
            List<Level> above = levels.subList(0, depth);
            answer.apply(question(query, measures, above)).rows().forEach(row -> put(path(row, above), row));
        }
    }

    private static AggregateQuery question(AggregateQuery query, List<Measure> measures, List<Level> levels) {
        return AggregateQuery.of(query.tenant(), query.dataset())
                .range(query.range())
                .in(query.zone())
                .where(query.filter())
                .bots(query.bots())
                .measure(measures.toArray(Measure[]::new))
                .by(levels.stream().map(Level::dimension).toArray(Dimension[]::new))
                .build();
    }

    private static List<@Nullable String> path(AggregateRow row, List<Level> levels) {
        List<@Nullable String> path = new ArrayList<>();
        for (int i = 0; i < levels.size(); i++) {
            path.add(levels.get(i).label().apply(row.keys().get(i)));
        }
        return path;
    }

    private void put(List<@Nullable String> path, AggregateRow row) {
        if (byPath.put(path, row) != null) {
            throw new IllegalArgumentException("what cannot be added up must have one key for each label, has more for "
                    + path.get(path.size() - 1));
        }
    }

    @Nullable
    Double value(List<@Nullable String> path, String measure) {
        if (measures.stream().noneMatch(each -> each.name().equals(measure))) {
            throw new IllegalArgumentException("measure '" + measure + "' was not asked for");
        }
        AggregateRow row = byPath.get(path);
        return row == null ? null : row.value(measure);
    }
}
