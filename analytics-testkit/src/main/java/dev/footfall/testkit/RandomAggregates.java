package dev.footfall.testkit;

import dev.footfall.access.Tenant;
import dev.footfall.event.Event;
import dev.footfall.query.AggregateQuery;
import dev.footfall.query.Aggregation;
import dev.footfall.query.Attribute;
import dev.footfall.query.Dataset;
import dev.footfall.query.Dimension;
import dev.footfall.query.Measure;
import dev.footfall.query.Order;
import dev.footfall.query.Slots;
import dev.footfall.query.Sortable;
import dev.footfall.query.StoreQuery;
import dev.footfall.query.TimeBucket;
import dev.footfall.time.TimeRange;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Questions about numbers of a history, most of which have an answer. */
final class RandomAggregates {

    private static final List<String> ZONES = List.of(
            "UTC",
            "Europe/Berlin",
            "America/New_York",
            "Asia/Kolkata",
            "America/St_Johns",
            "Australia/Lord_Howe",
            "Pacific/Chatham",
            "-09:30");

    private static final List<Dataset> OFTEN = List.of(
            Dataset.EVENT,
            Dataset.EVENT,
            Dataset.PART,
            Dataset.SESSION,
            Dataset.REPORT,
            Dataset.VIEWING,
            Dataset.VIEWING);

    private final Random random;
    private final List<Dataset> datasets;
    private final List<Event> history;
    private final RandomMeasures measures;

    /** @param asked the datasets that are asked about */
    RandomAggregates(Random random, List<Event> history, List<Dataset> asked) {
        this.random = random;
        this.history = history;
        this.datasets = OFTEN.stream().filter(asked::contains).toList();
        this.measures = new RandomMeasures(random, history);
    }

    StoreQuery next() {
        Dataset dataset = dataset();
        StoreQuestion question = StoreQuestion.of(dataset)
                .tenant(tenant())
                .range(range())
                .slots(slots())
                .measure(measures.some(dataset).toArray(Measure[]::new))
                .by(attributes(dataset, random.nextInt(4)))
                .where(measures.filter(dataset, random.nextInt(3)))
                .bots(random.nextInt(3) == 0);
        StoreQuery asked = question.query();
        if (asked.dimensions().isEmpty() || !asked.slots().equals(Slots.NONE)) {
            return random.nextInt(10) > 0 ? asked : question.limit(limit()).query();
        }
        return random.nextBoolean()
                ? asked
                : question.order(order(asked.measures(), asked.dimensions()))
                        .limit(limit())
                        .query();
    }

    AggregateQuery nextLocal() {
        Dataset dataset = dataset();
        List<Dimension> dimensions = new ArrayList<>(List.of(attributes(dataset, random.nextInt(2))));
        Stream.generate(() -> RandomPick.one(random, List.of(TimeBucket.values())))
                .limit(1 + random.nextInt(2))
                .distinct()
                .forEach(bucket -> dimensions.add(random.nextInt(dimensions.size() + 1), bucket));
        List<Measure> some = measures.some(dataset);
        return new AggregateQuery(
                tenant(),
                dataset,
                range(),
                ZoneId.of(RandomPick.one(random, ZONES)),
                some,
                dimensions,
                measures.filter(dataset, random.nextInt(2)),
                random.nextBoolean(),
                random.nextBoolean() ? List.of() : List.of(order(some, dimensions)),
                random.nextBoolean() ? limit() : AggregateQuery.MAX_GROUPS);
    }

    private Dataset dataset() {
        return RandomPick.one(random, datasets);
    }

    private Tenant tenant() {
        return RandomPick.one(random, history).tenant();
    }

    private int limit() {
        return 1 + random.nextInt(random.nextBoolean() ? 4 : 40);
    }

    private Attribute[] attributes(Dataset dataset, int count) {
        List<Attribute> texts = RandomMeasures.texts(dataset);
        return Stream.generate(() -> RandomPick.one(random, texts))
                .limit(count)
                .distinct()
                .toArray(Attribute[]::new);
    }

    /** Not by means, which may differ in the last digit where they should be equal. */
    private Order[] order(List<Measure> asked, List<? extends Dimension> dimensions) {
        List<Sortable> sortable = new ArrayList<>(dimensions);
        asked.stream()
                .filter(measure -> measure.aggregation() != Aggregation.AVERAGE
                        && measure.aggregation() != Aggregation.WEIGHTED_AVERAGE)
                .forEach(sortable::add);
        return Stream.generate(() -> new Order(RandomPick.one(random, sortable), random.nextBoolean()))
                .limit(1 + random.nextInt(2))
                .toArray(Order[]::new);
    }

    private Slots slots() {
        return switch (random.nextInt(6)) {
            case 0 -> Slots.QUARTER_HOURS;
            case 1, 2 -> cut();
            default -> Slots.NONE;
        };
    }

    /** The first stretch begins before everything. */
    private Slots.Cut cut() {
        SortedSet<Instant> edges = new TreeSet<>();
        for (int i = random.nextInt(40); i > 0; i--) {
            edges.add(time());
        }
        List<Slots.Stretch> stretches = new ArrayList<>(List.of(new Slots.Stretch(Instant.EPOCH.minusSeconds(1), 0)));
        edges.forEach(edge -> stretches.add(new Slots.Stretch(edge, random.nextInt(10))));
        return new Slots.Cut(stretches);
    }

    private TimeRange range() {
        if (random.nextInt(3) == 0) {
            return TimeRange.ALL;
        }
        Instant one = time();
        Instant other = time();
        return one.isBefore(other) ? new TimeRange(one, other) : new TimeRange(other, one);
    }

    /** Often exactly that of an event. */
    private Instant time() {
        return RandomPick.one(random, history).occurredAt().plusMillis(random.nextInt(-1, 2));
    }
}
