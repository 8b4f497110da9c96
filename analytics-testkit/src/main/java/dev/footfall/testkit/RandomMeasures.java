package dev.footfall.testkit;

import dev.footfall.event.Event;
import dev.footfall.event.JsonObject;
import dev.footfall.query.Aggregation;
import dev.footfall.query.Attribute;
import dev.footfall.query.Condition;
import dev.footfall.query.Dataset;
import dev.footfall.query.Filter;
import dev.footfall.query.Measure;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Measures and filters that suit a history. */
final class RandomMeasures {

    private final Random random;
    private final List<Event> history;
    private final Vocabulary vocabulary;

    RandomMeasures(Random random, List<Event> history) {
        this.random = random;
        this.history = history;
        this.vocabulary = new Vocabulary(history);
    }

    static List<Attribute> texts(Dataset dataset) {
        return Stream.of(Attribute.values())
                .filter(attribute -> attribute.isIn(dataset) && !attribute.isNumber())
                .toList();
    }

    private static List<Attribute> numbers(Dataset dataset) {
        return Stream.of(Attribute.values())
                .filter(attribute -> attribute.isIn(dataset) && attribute.isNumber())
                .toList();
    }

    List<Measure> some(Dataset dataset) {
        List<Measure> some = new ArrayList<>();
        for (int i = random.nextInt(4); i >= 0; i--) {
            some.add(measure("measure " + i, dataset).where(filter(dataset, random.nextInt(2))));
        }
        return some;
    }

    private Measure measure(String name, Dataset dataset) {
        List<Attribute> numbers = numbers(dataset);
        Aggregation aggregation = RandomPick.one(random, List.of(Aggregation.values()));
        if (aggregation == Aggregation.COUNT || (aggregation.needsNumber() && numbers.isEmpty())) {
            return Measure.count(name);
        }
        if (aggregation == Aggregation.COUNT_DISTINCT) {
            List<Attribute> all = new ArrayList<>(texts(dataset));
            all.addAll(numbers);
            return Measure.countDistinct(
                    name,
                    Stream.generate(() -> RandomPick.one(random, all))
                            .limit(1 + random.nextInt(3))
                            .distinct()
                            .toArray(Attribute[]::new));
        }
        Attribute weight = aggregation == Aggregation.WEIGHTED_AVERAGE ? RandomPick.one(random, numbers) : null;
        return new Measure(name, aggregation, List.of(RandomPick.one(random, numbers)), weight, Filter.ALL);
    }

    Filter filter(Dataset dataset, int conditions) {
        Filter filter = Filter.ALL;
        for (int i = 0; i < conditions; i++) {
            filter = filter.and(condition(dataset));
        }
        return filter;
    }

    private Condition condition(Dataset dataset) {
        List<Attribute> numbers = numbers(dataset);
        boolean isOfEvents = dataset == Dataset.EVENT || dataset == Dataset.PART;
        return switch (random.nextInt(8)) {
            case 0 -> new Condition.Known(RandomPick.one(random, texts(dataset)));
            case 1, 2 -> numbers.isEmpty() ? oneOf(dataset) : between(dataset, RandomPick.one(random, numbers));
            case 3 -> isOfEvents ? metadata() : oneOf(dataset);
            case 4 -> isOfEvents ? new Condition.RefererOrigin("https://shop.example") : oneOf(dataset);
            default -> oneOf(dataset);
        };
    }

    private Condition oneOf(Dataset dataset) {
        Attribute attribute = RandomPick.one(random, texts(dataset));
        List<String> known = vocabulary.texts(dataset, attribute);
        Set<String> values = new HashSet<>();
        for (int i = random.nextInt(6); i > 0; i--) {
            values.add(RandomPick.one(random, known));
        }
        return new Condition.OneOf(attribute, values);
    }

    private Condition between(Dataset dataset, Attribute attribute) {
        List<Double> known = vocabulary.numbers(dataset, attribute);
        return new Condition.Between(attribute, bound(known), bound(known));
    }

    private @Nullable Double bound(List<Double> known) {
        return random.nextInt(3) == 0 ? null : RandomPick.one(random, known);
    }

    private Condition metadata() {
        JsonObject metadata = RandomPick.one(random, history).metadata();
        return metadata.asMap().entrySet().stream()
                .findFirst()
                .map(entry -> new Condition.Metadata(JsonObject.of(entry.getKey(), entry.getValue())))
                .orElse(new Condition.Metadata(JsonObject.EMPTY));
    }
}
