package dev.footfall.testkit;

import dev.footfall.event.Event;
import dev.footfall.query.Attribute;
import dev.footfall.query.Condition;
import dev.footfall.query.Dataset;
import dev.footfall.query.Filter;
import dev.footfall.query.Measure;
import dev.footfall.query.Order;
import dev.footfall.query.Slots;
import dev.footfall.query.StoreQuery;
import dev.footfall.time.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Questions by chance as they are asked most: of few dimensions and filters, about whole quarters, days or anything.
 */
final class PlainQuestions {

    private static final List<Attribute> OF_EVENTS = List.of(
            Attribute.TYPE,
            Attribute.TYPE,
            Attribute.ASSET,
            Attribute.WORKSPACE,
            Attribute.COUNTRY,
            Attribute.DOMAIN,
            Attribute.DEVICE_CATEGORY,
            Attribute.PLATFORM,
            Attribute.DETAIL,
            Attribute.DEVICE);

    private static final List<Attribute> OF_PARTS =
            List.of(Attribute.PART_KIND, Attribute.PART_KEY, Attribute.PART_LABEL, Attribute.ASSET, Attribute.TYPE);

    private static final List<Attribute> COUNTED = List.of(
            Attribute.SESSION_ID, Attribute.VIEWER, Attribute.USER, Attribute.VISITOR, Attribute.ASSET, Attribute.TYPE);

    private static final List<Long> MINUTES = List.of(15L, 60L, 24 * 60L, 31 * 24 * 60L);

    private final Random random;
    private final List<Event> history;
    private final Vocabulary vocabulary;

    PlainQuestions(Random random, List<Event> history) {
        this.random = random;
        this.history = history;
        this.vocabulary = new Vocabulary(history);
    }

    StoreQuery next() {
        Dataset dataset = random.nextInt(3) == 0 ? Dataset.PART : Dataset.EVENT;
        StoreQuestion question = StoreQuestion.of(dataset)
                .tenant(RandomPick.one(random, history).tenant())
                .range(range())
                .slots(slots())
                .measure(measures(dataset))
                .by(attributes(dataset, random.nextInt(3)));
        for (int conditions = random.nextInt(3); conditions > 0; conditions--) {
            question.where(condition(dataset));
        }
        return inOrder(question);
    }

    private StoreQuery inOrder(StoreQuestion question) {
        StoreQuery asked = question.query();
        if (asked.slots() != Slots.NONE || asked.dimensions().isEmpty() || random.nextBoolean()) {
            return asked;
        }
        return question.order(new Order(RandomPick.one(random, asked.measures()), random.nextBoolean()))
                .limit(1 + random.nextInt(5))
                .query();
    }

    private Measure[] measures(Dataset dataset) {
        List<Measure> measures = new ArrayList<>();
        for (int i = random.nextInt(4); i >= 0; i--) {
            Measure measure = measure("measure " + i, dataset);
            measures.add(random.nextInt(3) == 0 ? measure.where(Filter.ALL.and(oneOf(dataset))) : measure);
        }
        return measures.toArray(Measure[]::new);
    }

    private Measure measure(String name, Dataset dataset) {
        Attribute number = dataset == Dataset.PART && random.nextBoolean() ? Attribute.PART_AMOUNT : Attribute.METRIC;
        return switch (random.nextInt(6)) {
            case 0 -> Measure.sum(name, number);
            case 1 -> Measure.sum(name, Attribute.DURATION);
            case 2, 3 -> Measure.countDistinct(name, RandomPick.one(random, COUNTED));
            default -> Measure.count(name);
        };
    }

    private Attribute[] attributes(Dataset dataset, int count) {
        return Stream.generate(() -> attribute(dataset)).limit(count).distinct().toArray(Attribute[]::new);
    }

    private Attribute attribute(Dataset dataset) {
        return RandomPick.one(random, dataset == Dataset.PART ? OF_PARTS : OF_EVENTS);
    }

    private Condition condition(Dataset dataset) {
        return random.nextInt(4) == 0 ? new Condition.Known(attribute(dataset)) : oneOf(dataset);
    }

    private Condition oneOf(Dataset dataset) {
        Attribute attribute = attribute(dataset);
        List<String> known = vocabulary.texts(dataset, attribute);
        return new Condition.OneOf(
                attribute,
                Stream.generate(() -> RandomPick.one(random, known))
                        .limit(1 + random.nextInt(4))
                        .collect(Collectors.toSet()));
    }

    private Slots slots() {
        return switch (random.nextInt(5)) {
            case 0 -> Slots.QUARTER_HOURS;
            case 1 -> cut();
            default -> Slots.NONE;
        };
    }

    /** Into hours, days or months of a zone that is any number of quarters from UTC. */
    private Slots.Cut cut() {
        Instant from = Instant.EPOCH.minus(Duration.ofDays(1));
        Duration length = length();
        List<Slots.Stretch> stretches = new ArrayList<>(List.of(new Slots.Stretch(from, 0)));
        Instant edge = quarter(time());
        for (int slot = 1; slot < 30; slot++) {
            stretches.add(new Slots.Stretch(edge, slot % 20));
            edge = edge.plus(length);
        }
        return new Slots.Cut(stretches);
    }

    private TimeRange range() {
        Instant from = time();
        return switch (random.nextInt(5)) {
            case 0 -> TimeRange.ALL;
            case 1 -> new TimeRange(from, from.plus(length()));
            case 2 -> new TimeRange(from, from.plusMillis(random.nextInt(10_000_000)));
            default -> new TimeRange(quarter(from), quarter(from).plus(length()));
        };
    }

    private Duration length() {
        return Duration.ofMinutes(RandomPick.one(random, MINUTES));
    }

    private static Instant quarter(Instant time) {
        return Slots.QuarterHours.start(Slots.QUARTER_HOURS.of(time));
    }

    private Instant time() {
        return RandomPick.one(random, history).occurredAt();
    }
}
