package dev.footfall.servlet.model;

import dev.footfall.core.query.EarlierPeriod;
import dev.footfall.query.Aggregation;
import dev.footfall.query.Attribute;
import dev.footfall.query.Dataset;
import dev.footfall.query.Dimension;
import dev.footfall.query.TimeBucket;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What the terms of the query model are called in JSON: {@code countDistinct}. */
public final class Words<T> {

    public static final Words<Dataset> DATASETS = new Words<>(Stream.of(Dataset.values()));
    public static final Words<Aggregation> AGGREGATIONS = new Words<>(Stream.of(Aggregation.values()));
    public static final Words<Attribute> ATTRIBUTES = new Words<>(Stream.of(Attribute.values()));
    public static final Words<EarlierPeriod> EARLIER = new Words<>(Stream.of(EarlierPeriod.values()));

    /** Attributes and buckets. */
    public static final Words<Dimension> DIMENSIONS =
            new Words<>(Stream.concat(Stream.of(TimeBucket.values()), Stream.of(Attribute.values())));

    private final Map<String, T> terms = new LinkedHashMap<>();

    private Words(Stream<? extends T> values) {
        values.forEach(value -> terms.put(word(value), value));
    }

    /** The word for a term. */
    public static String word(Object term) {
        String name = term instanceof Enum<?> constant ? constant.name() : term.toString();
        StringBuilder word = new StringBuilder(name.length());
        boolean isUpper = false;
        for (int i = 0; i < name.length(); i++) {
            char letter = name.charAt(i);
            if (letter == '_') {
                isUpper = true;
            } else {
                word.append(isUpper ? letter : Character.toLowerCase(letter));
                isUpper = false;
            }
        }
        return word.toString();
    }

    public Optional<T> find(String word) {
        return Optional.ofNullable(terms.get(word));
    }

    /** All there are, in the order of the model. */
    public List<String> all() {
        return List.copyOf(terms.keySet());
    }
}
