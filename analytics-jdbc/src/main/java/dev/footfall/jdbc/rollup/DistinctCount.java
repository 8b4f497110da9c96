package dev.footfall.jdbc.rollup;

import dev.footfall.thirdparty.roaringbitmap.RoaringBitmap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How many different combinations of texts, and of an id if there is one among them. Each group has a set of ids for
 * each combination of its texts.
 */
final class DistinctCount implements MeasureCount {

    private static final int MOST_SETS = 200_000;

    /** A combination without ids takes far less than a set of ids. */
    private static final int MOST_COMBINATIONS = 2_000_000;

    private static final int NONE = -1;

    private final int[] keys;
    private final boolean isOfIds;
    private final List<LongIndex> combinations = new ArrayList<>();
    private final List<RoaringBitmap> sets = new ArrayList<>();
    private final BitSet seen = new BitSet();
    private int[] owners = new int[16];
    private int size;
    private int set = NONE;
    private int @Nullable [] sizes;

    /**
     * @param keys the places of the texts among the keys of the rollup
     * @param isOfIds whether an id is part of it
     */
    DistinctCount(int[] keys, boolean isOfIds) {
        this.keys = keys;
        this.isOfIds = isOfIds;
        for (int i = 0; i <= keys.length; i++) {
            combinations.add(new LongIndex());
        }
    }

    @Override
    public void goTo(int group, CellCodes cell) {
        set = NONE;
        int place = combinations.get(0).of(group);
        for (int i = 0; i < keys.length; i++) {
            int code = cell.code(keys[i]);
            if (code == 0) {
                return;
            }
            place = combinations.get(i + 1).of((long) place << 32 | code);
        }
        set = place;
        if (set == size) {
            begin(group);
        }
    }

    private void begin(int group) {
        if (size == (isOfIds ? MOST_SETS : MOST_COMBINATIONS)) {
            throw new TooManyGroupsException();
        }
        if (isOfIds) {
            sets.add(new RoaringBitmap());
        }
        if (size == owners.length) {
            owners = Arrays.copyOf(owners, size * 2);
        }
        owners[size++] = group;
    }

    @Override
    public void add(long rows, Sums[] numbers) {
        add(0, rows);
    }

    @Override
    public void add(long id, long rows) {
        if (set == NONE) {
            return;
        }
        if (!isOfIds) {
            seen.set(set);
        } else if (id != 0) {
            sets.get(set).add((int) id);
        }
    }

    @Override
    public Double value(int group) {
        int[] known = sizes == null ? sizes() : sizes;
        sizes = known;
        return group < known.length ? (double) known[group] : 0;
    }

    private int[] sizes() {
        int groups = Arrays.stream(owners, 0, size).max().orElse(0) + 1;
        int[] all = new int[groups];
        for (int i = 0; i < size; i++) {
            all[owners[i]] += isOfIds ? sets.get(i).getCardinality() : seen.get(i) ? 1 : 0;
        }
        return all;
    }
}
