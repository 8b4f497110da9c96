package dev.footfall.jdbc;

import dev.footfall.query.Attribute;
import dev.footfall.query.Condition;
import dev.footfall.query.Condition.OneOf;
import dev.footfall.query.StoreQuery;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which rows a question reads, so that none is read which no measure looks at, and which of these each measure looks
 * at. Conditions that hold for all are not asked for again.
 *
 * @param all what every row must fulfil
 * @param any lists of which every row must fulfil one; empty: it need not
 * @param rest what else a row must fulfil for a measure, in the order of the measures
 */
record Selection(Set<Condition> all, List<Set<Condition>> any, List<Set<Condition>> rest) {

    static Selection of(StoreQuery query) {
        Set<Condition> all = new LinkedHashSet<>(query.filter().conditions());
        List<Set<Condition>> rest = new ArrayList<>();
        query.measures()
                .forEach(
                        measure -> rest.add(new LinkedHashSet<>(measure.filter().conditions())));
        Set<Condition> common = new LinkedHashSet<>(rest.get(0));
        rest.forEach(common::retainAll);
        all.addAll(common);
        rest.forEach(conditions -> conditions.removeAll(all));
        if (rest.stream().anyMatch(Set::isEmpty)) {
            return new Selection(all, List.of(), rest);
        }
        Optional<OneOf> types = union(rest, Attribute.TYPE);
        types.ifPresent(all::add);
        boolean byTypeAlone = types.isPresent() && rest.stream().allMatch(conditions -> conditions.size() == 1);
        return new Selection(all, byTypeAlone ? List.of() : List.copyOf(new LinkedHashSet<>(rest)), rest);
    }

    /** What all of them together may say of that attribute, if each of them restricts it. */
    private static Optional<OneOf> union(List<Set<Condition>> alternatives, Attribute attribute) {
        Set<String> values = new HashSet<>();
        for (Set<Condition> conditions : alternatives) {
            Optional<OneOf> one = oneOf(conditions, attribute);
            if (one.isEmpty()) {
                return Optional.empty();
            }
            values.addAll(one.get().values());
        }
        return Optional.of(new OneOf(attribute, values));
    }

    /** The condition that restricts the types most, if there is one. */
    Optional<OneOf> types() {
        return oneOf(all, Attribute.TYPE);
    }

    /** Whether every row must be of the same asset. */
    boolean isOfOneAsset() {
        return oneOf(all, Attribute.ASSET)
                .filter(assets -> assets.values().size() == 1)
                .isPresent();
    }

    private static Optional<OneOf> oneOf(Set<Condition> conditions, Attribute attribute) {
        return conditions.stream()
                .filter(OneOf.class::isInstance)
                .map(OneOf.class::cast)
                .filter(oneOf -> oneOf.attribute() == attribute)
                .min(Comparator.comparingInt(oneOf -> oneOf.values().size()));
    }
}
