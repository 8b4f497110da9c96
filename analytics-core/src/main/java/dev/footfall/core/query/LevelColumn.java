package dev.footfall.core.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The labels of one level, row by row: numbers that stand for them, in the order of their coming. */
final class LevelColumn {

    private final Level level;
    private final LevelLabels all;
    private final int[] codes;
    private final Map<@Nullable Object, Integer> codesByKey = new HashMap<>();
    private final Map<@Nullable String, Integer> codesByLabel = new HashMap<>();
    private final List<@Nullable String> labels = new ArrayList<>();

    LevelColumn(Level level, int rows, LevelLabels all) {
        this.level = level;
        this.all = all;
        this.codes = new int[rows];
    }

    void put(int row, @Nullable Object key) {
        Integer known = codesByKey.get(key);
        if (known == null) {
            known = code(level.label().apply(key));
            codesByKey.put(key, known);
        }
        codes[row] = known;
    }

    private int code(@Nullable String label) {
        Integer known = codesByLabel.putIfAbsent(label, labels.size());
        if (known != null) {
            return known;
        }
        all.add(label);
        labels.add(label);
        return labels.size() - 1;
    }

    @Nullable
    String label(int row) {
        return labels.get(codes[row]);
    }

    boolean isUnlabelled(int row) {
        return label(row) == null;
    }

    boolean isSame(int one, int other) {
        return codes[one] == codes[other];
    }

    /** The same rows by their labels; rows of one label stay in their order. */
    int[] sorted(int[] rows) {
        int[] ranks = ranks();
        int[] starts = new int[labels.size() + 1];
        for (int row : rows) {
            starts[ranks[codes[row]] + 1]++;
        }
        for (int rank = 1; rank < starts.length; rank++) {
            starts[rank] += starts[rank - 1];
        }
        int[] sorted = new int[rows.length];
        for (int row : rows) {
            sorted[starts[ranks[codes[row]]]++] = row;
        }
        return sorted;
    }

    /** The place of each code among all labels. */
    private int[] ranks() {
        List<Integer> byLabel = new ArrayList<>();
        for (int code = 0; code < labels.size(); code++) {
            byLabel.add(code);
        }
        byLabel.sort(Comparator.comparing(labels::get, Comparator.nullsFirst(level.order())));
        int[] ranks = new int[labels.size()];
        for (int rank = 0; rank < ranks.length; rank++) {
            ranks[byLabel.get(rank)] = rank;
        }
        return ranks;
    }
}
