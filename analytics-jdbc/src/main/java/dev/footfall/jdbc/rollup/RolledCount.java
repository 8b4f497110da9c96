package dev.footfall.jdbc.rollup;

import dev.footfall.query.Aggregation;
import dev.footfall.query.Attribute;
import dev.footfall.query.FactRow;
import dev.footfall.query.Measure;
import dev.footfall.query.StoreQuery;
import dev.footfall.query.StoreRow;
import dev.footfall.query.StoreRowOrder;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Answers a question from segments, and from rows that are in none. Not safe for use by many threads. Throws
 * {@link TooManyGroupsException} when it would take too much memory.
 */
public final class RolledCount {

    private final StoreQuery query;
    private final Rollup rollup;
    private final Texts texts = new Texts();
    private final Groups groups;
    private final List<MeasureCount> counts = new ArrayList<>();
    private final Map<LayerUse, LayerCount> layers = new LinkedHashMap<>();
    private final Sums[] sums;

    /** @param layers the one of each measure */
    public RolledCount(StoreQuery query, List<LayerUse> layers) {
        this.query = query;
        this.rollup = layers.get(0).layer().rollup();
        this.groups = new Groups(query.dimensions().size());
        this.sums = new Sums[rollup.numbers().size()];
        for (int i = 0; i < layers.size(); i++) {
            Measure measure = query.measures().get(i);
            MeasureCount count = count(measure);
            counts.add(count);
            this.layers
                    .computeIfAbsent(layers.get(i), use -> new LayerCount(query, use, texts, groups))
                    .read(query, measure, count);
        }
    }

    private MeasureCount count(Measure measure) {
        if (measure.aggregation() == Aggregation.COUNT) {
            return new RowCount();
        }
        if (measure.aggregation() != Aggregation.COUNT_DISTINCT) {
            return new NumberCount(
                    measure.aggregation(), rollup.numbers().indexOf(measure.of().get(0)));
        }
        int[] keys = measure.of().stream()
                .mapToInt(rollup.keys()::indexOf)
                .filter(key -> key >= 0)
                .toArray();
        return new DistinctCount(keys, measure.of().stream().anyMatch(Rollup::isId));
    }

    public Rollup rollup() {
        return rollup;
    }

    /** What has to be read. */
    public Set<Layer> layers() {
        return layers.keySet().stream().map(LayerUse::layer).collect(Collectors.toSet());
    }

    /** Takes in what a layer has of a day: of quarters of an hour unless the whole day goes into one slot. */
    public void add(Layer layer, Cells cells, byte[] packed, DaySlots slots) {
        layers.forEach((use, count) -> {
            if (use.layer().equals(layer)) {
                count.count(cells, packed, slots);
            }
        });
    }

    /**
     * Takes in a row that is in no segment.
     *
     * @param id the number of the row's value of an attribute; 0 for none
     */
    public void add(FactRow row, ToLongFunction<Attribute> id) {
        if (!query.filter().matches(row)) {
            return;
        }
        for (int i = 0; i < counts.size(); i++) {
            Measure measure = query.measures().get(i);
            if (measure.filter().matches(row)) {
                add(measure, counts.get(i), row, id);
            }
        }
    }

    private void add(Measure measure, MeasureCount count, FactRow row, ToLongFunction<Attribute> id) {
        long[] codes = new long[query.dimensions().size()];
        for (int i = 0; i < codes.length; i++) {
            Attribute dimension = query.dimensions().get(i);
            codes[i] = Rollup.isId(dimension) ? id.applyAsLong(dimension) : texts.code(row.text(dimension));
        }
        int group = groups.of(query.slots().of(row.at()), codes);
        count.goTo(group, key -> texts.code(row.text(rollup.keys().get(key))));
        Attribute counted =
                measure.of().stream().filter(Rollup::isId).findFirst().orElse(null);
        if (counted != null) {
            count.add(id.applyAsLong(counted), 1);
        } else {
            count.add(1, numbers(row));
        }
    }

    private Sums[] numbers(FactRow row) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] = new Sums();
            Double number = row.number(rollup.numbers().get(i));
            if (number != null) {
                sums[i].add(number);
            }
        }
        return sums;
    }

    /** The ids that the answer names: 0 is none of them. */
    public Set<Long> named() {
        Set<Long> named = new HashSet<>();
        for (int i = 0; i < query.dimensions().size(); i++) {
            for (int group = 0; Rollup.isId(query.dimensions().get(i)) && group < groups.size(); group++) {
                named.add(groups.get(group).code(i));
            }
        }
        named.remove(0L);
        return named;
    }

    /**
     * The answer.
     *
     * @param names what an id is called
     */
    public List<StoreRow> rows(LongFunction<@Nullable String> names) {
        List<StoreRow> rows = new ArrayList<>(groups.size());
        for (int group = 0; group < groups.size(); group++) {
            rows.add(row(group, names));
        }
        if (rows.isEmpty() && query.isTotal()) {
            return List.of(new StoreRow(0, List.of(), values(0)));
        }
        if (rows.size() <= query.limit()) {
            return rows;
        }
        if (!query.order().isEmpty()) {
            rows.sort(StoreRowOrder.of(query));
        }
        return List.copyOf(rows.subList(0, query.limit()));
    }

    private StoreRow row(int group, LongFunction<@Nullable String> names) {
        Groups.Group found = groups.get(group);
        List<@Nullable String> keys = new ArrayList<>(query.dimensions().size());
        for (int i = 0; i < query.dimensions().size(); i++) {
            long code = found.code(i);
            boolean isId = Rollup.isId(query.dimensions().get(i));
            keys.add(isId ? code == 0 ? null : names.apply(code) : texts.text(code));
        }
        return new StoreRow(found.slot(), keys, values(group));
    }

    private List<@Nullable Double> values(int group) {
        List<@Nullable Double> values = new ArrayList<>(counts.size());
        counts.forEach(count -> values.add(count.value(group)));
        return values;
    }
}
