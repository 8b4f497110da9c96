package dev.footfall.query;

import dev.footfall.event.Text;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What every question must fulfil. */
final class QueryRules {

    private static final int MAX_MEASURES = 32;
    private static final int MAX_DIMENSIONS = 8;

    private final Dataset dataset;

    private QueryRules(Dataset dataset) {
        this.dataset = dataset;
    }

    static void check(
            Dataset dataset,
            List<Measure> measures,
            List<? extends Dimension> dimensions,
            Filter filter,
            List<Order> order,
            int limit) {
        QueryRules rules = new QueryRules(dataset);
        rules.measures(measures);
        rules.dimensions(dimensions);
        rules.filter("filter", filter);
        order.forEach(each -> rules.order(each, measures, dimensions));
        if (limit < 1) {
            throw new InvalidQueryException("limit", "limit must be 1 or more, was " + limit);
        }
    }

    private void measures(List<Measure> measures) {
        if (measures.isEmpty() || measures.size() > MAX_MEASURES) {
            throw new InvalidQueryException(
                    "measures", "a question must have 1 to " + MAX_MEASURES + " measures, has " + measures.size());
        }
        Set<String> names = new HashSet<>();
        for (Measure measure : measures) {
            if (!names.add(measure.name())) {
                throw new InvalidQueryException("measures", "measure '" + measure.name() + "' must be there only once");
            }
            measure(measure);
            filter("measures", measure.filter());
        }
    }

    private void measure(Measure measure) {
        Aggregation aggregation = measure.aggregation();
        int size = measure.of().size();
        boolean fits = switch (aggregation) {
            case COUNT -> size == 0;
            case COUNT_DISTINCT -> size >= 1;
            default -> size == 1;
        };
        if (!fits) {
            throw fault(measure, "must be of " + wanted(aggregation) + ", is of " + size);
        }
        if ((measure.weight() != null) != (aggregation == Aggregation.WEIGHTED_AVERAGE)) {
            throw fault(measure, measure.weight() == null ? "must have a weight" : "must not have a weight");
        }
        for (Attribute attribute : measure.of()) {
            known("measures", attribute);
            requireNumber(measure, attribute);
        }
        if (measure.weight() != null) {
            known("measures", measure.weight());
            requireNumber(measure, measure.weight());
        }
    }

    private static String wanted(Aggregation aggregation) {
        return switch (aggregation) {
            case COUNT -> "no attribute";
            case COUNT_DISTINCT -> "one attribute or more";
            default -> "one attribute";
        };
    }

    private static void requireNumber(Measure measure, Attribute attribute) {
        if (measure.aggregation().needsNumber() && !attribute.isNumber()) {
            throw fault(measure, "must be of a number, " + attribute.label() + " is a text");
        }
    }

    private static InvalidQueryException fault(Measure measure, String what) {
        return new InvalidQueryException(
                "measures", measure.aggregation().label() + " '" + measure.name() + "' " + what);
    }

    private void dimensions(List<? extends Dimension> dimensions) {
        if (dimensions.size() > MAX_DIMENSIONS || new HashSet<>(dimensions).size() < dimensions.size()) {
            throw new InvalidQueryException(
                    "dimensions", "a question must have at most " + MAX_DIMENSIONS + " dimensions, each only once");
        }
        for (Dimension dimension : dimensions) {
            if (dimension instanceof Attribute attribute) {
                known("dimensions", attribute);
                requireText("dimensions", attribute, "to be grouped by");
            }
        }
    }

    private void filter(String field, Filter filter) {
        for (Condition condition : filter.conditions()) {
            if (condition instanceof Condition.OneOf oneOf) {
                known(field, oneOf.attribute());
                requireText(field, oneOf.attribute(), "to be compared with texts");
                oneOf.values().forEach(value -> requireStorable(field, value));
            } else if (condition instanceof Condition.Known known) {
                known(field, known.attribute());
            } else if (condition instanceof Condition.Between between) {
                known(field, between.attribute());
                if (!between.attribute().isNumber()) {
                    throw new InvalidQueryException(
                            field, between.attribute().label() + " must be a number to have bounds");
                }
                requireNumber(field, between.atLeast());
                requireNumber(field, between.below());
            } else if (dataset != Dataset.EVENT && dataset != Dataset.PART) {
                throw new InvalidQueryException(
                        field, "only events and parts have metadata and a referer, not " + dataset);
            } else if (condition instanceof Condition.RefererOrigin referer) {
                requireStorable(field, referer.origin());
            }
        }
    }

    private static void requireNumber(String field, @Nullable Double bound) {
        if (bound != null && bound.isNaN()) {
            throw new InvalidQueryException(field, "a bound must be a number, was NaN");
        }
    }

    private static void requireStorable(String field, String text) {
        if (Text.firstUnstorable(text) >= 0) {
            throw new InvalidQueryException(field, "a filter must compare with Unicode text without NUL");
        }
    }

    private void order(Order order, List<Measure> measures, List<? extends Dimension> dimensions) {
        if (!measures.contains(order.by()) && !dimensions.contains(order.by())) {
            throw new InvalidQueryException(
                    "order", "order must be by a measure or a dimension of the question, was by " + order.by());
        }
    }

    private void known(String field, Attribute attribute) {
        if (!attribute.isIn(dataset)) {
            throw new InvalidQueryException(
                    field, attribute.label() + " must be an attribute of " + dataset + ", is not");
        }
    }

    private static void requireText(String field, Attribute attribute, String why) {
        if (attribute.isNumber()) {
            throw new InvalidQueryException(field, attribute.label() + " must be a text " + why);
        }
    }
}
