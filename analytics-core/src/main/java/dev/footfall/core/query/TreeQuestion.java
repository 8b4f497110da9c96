package dev.footfall.core.query;

import dev.footfall.query.AggregateQuery;
import dev.footfall.query.Dimension;
import dev.footfall.query.Measure;
import java.util.List;

/** A question whose dimensions are the levels of a tree, split by what can be added up. */
record TreeQuestion(AggregateQuery query, List<Level> levels, List<Measure> additive, List<Measure> others) {

    /** @throws IllegalArgumentException if the question has dimensions, an order or a limit of its own */
    static TreeQuestion of(AggregateQuery query, List<Level> levels) {
        if (!query.dimensions().isEmpty() || !query.order().isEmpty() || query.limit() < AggregateQuery.MAX_GROUPS) {
            throw new IllegalArgumentException("the levels of a tree say what is grouped, and in which order");
        }
        return new TreeQuestion(
                query,
                levels,
                query.measures().stream()
                        .filter(measure -> QueryPlanner.isAdditive(measure.aggregation()))
                        .toList(),
                query.measures().stream()
                        .filter(measure -> !QueryPlanner.isAdditive(measure.aggregation()))
                        .toList());
    }

    /** What the leaves are counted by: what can be added up, or that there is anything at all. */
    AggregateQuery leaves() {
        List<Measure> counted = additive.isEmpty() ? List.of(Measure.count("rows")) : additive;
        return new AggregateQuery(
                query.tenant(),
                query.dataset(),
                query.range(),
                query.zone(),
                counted,
                levels.stream().<Dimension>map(Level::dimension).toList(),
                query.filter(),
                query.bots(),
                List.of(),
                query.limit());
    }
}
