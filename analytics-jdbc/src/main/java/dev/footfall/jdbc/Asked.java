package dev.footfall.jdbc;

import dev.footfall.query.Attribute;
import dev.footfall.query.Condition;
import dev.footfall.query.Filter;
import dev.footfall.query.Measure;
import dev.footfall.query.StoreQuery;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a question asks about. */
final class Asked {

    private Asked() {}

    static Set<Attribute> attributes(StoreQuery query) {
        Set<Attribute> attributes = EnumSet.noneOf(Attribute.class);
        attributes.addAll(query.dimensions());
        for (Measure measure : query.measures()) {
            attributes.addAll(measure.of());
            add(attributes, measure.weight());
        }
        conditions(query).forEach(condition -> add(attributes, attribute(condition)));
        return attributes;
    }

    private static void add(Set<Attribute> attributes, @Nullable Attribute attribute) {
        if (attribute != null) {
            attributes.add(attribute);
        }
    }

    static Stream<Condition> conditions(StoreQuery query) {
        return Stream.concat(
                        Stream.of(query.filter()), query.measures().stream().map(Measure::filter))
                .map(Filter::conditions)
                .flatMap(List::stream);
    }

    /** What the condition is on; null for metadata. */
    static @Nullable Attribute attribute(Condition condition) {
        if (condition instanceof Condition.OneOf oneOf) {
            return oneOf.attribute();
        }
        if (condition instanceof Condition.Known known) {
            return known.attribute();
        }
        if (condition instanceof Condition.Between between) {
            return between.attribute();
        }
        return condition instanceof Condition.RefererOrigin ? Attribute.REFERER : null;
    }
}
