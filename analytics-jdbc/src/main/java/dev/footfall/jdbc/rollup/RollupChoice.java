package dev.footfall.jdbc.rollup;

import dev.footfall.query.Aggregation;
import dev.footfall.query.Attribute;
import dev.footfall.query.Condition;
import dev.footfall.query.Dataset;
import dev.footfall.query.Measure;
import dev.footfall.query.StoreQuery;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Decides which rollup answers a question, or why none does. */
public final class RollupChoice {

    /** A shorter stretch of time the events themselves tell as quickly as the rollup of the whole day. */
    private static final Duration SHORTEST = Duration.ofHours(3);

    private static final Set<Aggregation> COUNTED_BY_ID = EnumSet.of(Aggregation.COUNT, Aggregation.COUNT_DISTINCT);

    private final StoreQuery query;

    private RollupChoice(StoreQuery query) {
        this.query = query;
    }

    /** Why the events are looked at; empty: a rollup has it all. */
    public static Optional<String> obstacle(StoreQuery query) {
        return new RollupChoice(query).obstacle();
    }

    /**
     * Where each measure is read from: layers of one rollup.
     *
     * @throws IllegalArgumentException if there is an obstacle
     */
    public static List<LayerUse> layers(StoreQuery query) {
        RollupChoice choice = new RollupChoice(query);
        return Stream.of(Rollup.values())
                .map(choice::layersIn)
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(String.valueOf(obstacle(query))));
    }

    private Optional<String> obstacle() {
        if (query.dataset() != Dataset.EVENT && query.dataset() != Dataset.PART) {
            return Optional.of("no rollup is about " + query.dataset().name().toLowerCase(Locale.ROOT));
        }
        if (query.bots()) {
            return Optional.of("no rollup has robots");
        }
        if (Duration.between(query.range().from(), query.range().to()).compareTo(SHORTEST) < 0) {
            return Optional.of("the range is shorter than " + SHORTEST.toHours() + " hours");
        }
        Optional<String> condition = conditions()
                .map(RollupChoice::obstacle)
                .flatMap(Optional::stream)
                .findFirst();
        if (condition.isPresent()) {
            return condition;
        }
        return Stream.of(Rollup.values()).anyMatch(rollup -> layersIn(rollup).isPresent())
                ? Optional.empty()
                : Optional.of("no rollup has all of " + asked());
    }

    private Stream<Condition> conditions() {
        return Stream.concat(
                query.filter().conditions().stream(),
                query.measures().stream().flatMap(measure -> measure.filter().conditions().stream()));
    }

    private static Optional<String> obstacle(Condition condition) {
        if (condition instanceof Condition.OneOf oneOf) {
            return Rollup.isId(oneOf.attribute())
                    ? Optional.of("events of one " + oneOf.attribute().label() + " are found by an index")
                    : Optional.empty();
        }
        if (condition instanceof Condition.Known known && !known.attribute().isNumber()) {
            return Optional.empty();
        }
        return Optional.of(
                "no rollup tells " + condition.getClass().getSimpleName().toLowerCase(Locale.ROOT));
    }

    private String asked() {
        return Stream.concat(
                        query.dimensions().stream(),
                        Stream.concat(
                                query.measures().stream().flatMap(measure -> measure.of().stream()),
                                conditions().map(RollupChoice::attribute)))
                .distinct()
                .map(Attribute::label)
                .toList()
                .toString();
    }

    /** Of a condition that is no obstacle. */
    static Attribute attribute(Condition condition) {
        return condition instanceof Condition.OneOf oneOf
                ? oneOf.attribute()
                : ((Condition.Known) condition).attribute();
    }

    private Optional<List<LayerUse>> layersIn(Rollup rollup) {
        List<LayerUse> layers = new ArrayList<>();
        for (Measure measure : query.measures()) {
            Optional<LayerUse> layer = layer(rollup, measure);
            if (rollup.dataset() != query.dataset() || layer.isEmpty()) {
                return Optional.empty();
            }
            layers.add(layer.get());
        }
        return Optional.of(layers);
    }

    private Optional<LayerUse> layer(Rollup rollup, Measure measure) {
        if (measure.aggregation() == Aggregation.WEIGHTED_AVERAGE) {
            return Optional.empty();
        }
        Set<Attribute> others = EnumSet.noneOf(Attribute.class);
        others.addAll(query.dimensions());
        Stream.of(query.filter(), measure.filter())
                .flatMap(filter -> filter.conditions().stream())
                .forEach(condition -> others.add(attribute(condition)));
        boolean isCounted = COUNTED_BY_ID.contains(measure.aggregation());
        if (isCounted) {
            others.addAll(measure.of());
        }
        others.removeAll(rollup.keys());
        boolean isSummed = others.isEmpty() && rollup.numbers().containsAll(measure.of());
        if (others.size() > 1 || !(isCounted || isSummed)) {
            return Optional.empty();
        }
        boolean isOfUsers = others.contains(Attribute.USER);
        return others.isEmpty()
                ? Optional.of(new LayerUse(new Layer(rollup, null), false))
                : rollup.layerOf(others.iterator().next()).map(layer -> new LayerUse(layer, isOfUsers));
    }
}
