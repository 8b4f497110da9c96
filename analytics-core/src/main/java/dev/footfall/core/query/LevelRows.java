package dev.footfall.core.query;

import dev.footfall.query.Aggregation;
import dev.footfall.query.Attribute;
import dev.footfall.query.Measure;
import dev.footfall.query.StoreRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The groups of an answer, sorted by their levels, so that each node of their tree is a range of rows. In columns,
 * since there may be a million of them.
 */
final class LevelRows {

    private final List<Measure> measures;
    private final LevelColumn[] levels;
    private final double[][] values;
    private final int[] order;

    /** @param rows may be in any order, and several of them may be one group */
    LevelRows(QueryPlan plan, List<Level> levels, List<StoreRow> rows, LevelLabels labels) {
        this.measures = plan.question().measures();
        this.levels = levels.stream()
                .map(level -> new LevelColumn(level, rows.size(), labels))
                .toArray(LevelColumn[]::new);
        this.values = new double[measures.size()][rows.size()];
        LevelKeys keys = new LevelKeys(plan, levels);
        int row = 0;
        for (StoreRow group : rows) {
            for (int level = 0; level < this.levels.length; level++) {
                this.levels[level].put(row, keys.of(group, level));
            }
            for (int measure = 0; measure < values.length; measure++) {
                Double value = group.values().get(measure);
                values[measure][row] = value == null ? Double.NaN : value;
            }
            row++;
        }
        this.order = sorted(rows.size());
    }

    /** By the last level first: each pass leaves in order what the passes before it have put in order. */
    private int[] sorted(int size) {
        int[] sorted = new int[size];
        for (int i = 0; i < size; i++) {
            sorted[i] = i;
        }
        for (int level = levels.length - 1; level >= 0; level--) {
            sorted = levels[level].sorted(sorted);
        }
        return sorted;
    }

    int size() {
        return order.length;
    }

    /** Null where the level has no label. */
    @Nullable
    String label(int level, int place) {
        return levels[level].label(order[place]);
    }

    /** Where the rows end that have the same label as the one at this place. */
    int end(int level, int place, int limit) {
        int end = place + 1;
        while (end < limit && levels[level].isSame(order[end], order[place])) {
            end++;
        }
        return end;
    }

    /** What a measure comes to in a range of rows; null when it comes to nothing. */
    @Nullable
    Double fold(int measure, int from, int to) {
        double folded = Double.NaN;
        for (int place = from; place < to; place++) {
            folded = fold(measure, folded, values[measure][order[place]]);
        }
        return orNothing(measure, folded);
    }

    /** The same of those rows that have no label on that level. */
    @Nullable
    Double foldUnlabelled(int measure, int from, int to, int level) {
        double folded = Double.NaN;
        for (int place = from; place < to; place++) {
            if (levels[level].isUnlabelled(order[place])) {
                folded = fold(measure, folded, values[measure][order[place]]);
            }
        }
        return orNothing(measure, folded);
    }

    private double fold(int measure, double folded, double more) {
        if (Double.isNaN(folded) || Double.isNaN(more)) {
            return Double.isNaN(folded) ? more : folded;
        }
        return switch (measures.get(measure).aggregation()) {
            case MIN -> Math.min(folded, more);
            case MAX -> Math.max(folded, more);
            default -> folded + more;
        };
    }

    private @Nullable Double orNothing(int measure, double folded) {
        if (!Double.isNaN(folded)) {
            return folded;
        }
        Aggregation aggregation = measures.get(measure).aggregation();
        return aggregation == Aggregation.COUNT || aggregation == Aggregation.SUM ? 0.0 : null;
    }

    /** Reads the keys of groups. */
    private static final class LevelKeys {

        private final QueryPlan plan;
        private final List<Integer> places = new ArrayList<>();
        private final List<Boolean> areTimes = new ArrayList<>();
        private final Map<Long, List<Object>> times = new HashMap<>();

        LevelKeys(QueryPlan plan, List<Level> levels) {
            this.plan = plan;
            int texts = 0;
            int buckets = 0;
            for (Level level : levels) {
                boolean isTime = !(level.dimension() instanceof Attribute);
                areTimes.add(isTime);
                places.add(isTime ? buckets++ : texts++);
            }
        }

        @Nullable
        Object of(StoreRow group, int level) {
            int place = places.get(level);
            return areTimes.get(level)
                    ? times.computeIfAbsent(group.slot(), slot -> plan.times().apply(slot))
                            .get(place)
                    : group.keys().get(place);
        }
    }
}
