package dev.footfall.jdbc.rollup;

import dev.footfall.query.Attribute;
import dev.footfall.query.FactRow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Counts a UTC day of a tenant for one rollup: takes in rows, and what was packed before, and packs the whole. Takes 8
 * bytes for each row and kind of id, and some hundred for each cell. Not safe for use by many threads.
 */
public final class DayCount {

    /** So many combinations of values has a day at most: they are numbered in so many bits. */
    static final int MOST_CELLS = 1 << 23;

    private static final int NONE = -1;
    private static final int QUARTER_BITS = 7;
    private static final int ID_BITS = 32;
    private static final long ID = (1L << ID_BITS) - 1;
    private static final int QUARTER = (1 << QUARTER_BITS) - 1;

    private final Rollup rollup;
    private final Map<List<@Nullable String>, Integer> numbers = new HashMap<>();
    private final List<List<@Nullable String>> cells = new ArrayList<>();
    private final LongIndex stretches = new LongIndex();
    private final List<Stretch> counts = new ArrayList<>();
    private final List<LongList> ids = new ArrayList<>();

    /** What is counted in a cell in a quarter of an hour. */
    private static final class Stretch {

        private final Sums[] sums;
        private long rows;

        Stretch(int sums) {
            this.sums = new Sums[sums];
            Arrays.setAll(this.sums, index -> new Sums());
        }

        void add(Stretch other) {
            rows += other.rows;
            for (int i = 0; i < sums.length; i++) {
                sums[i].add(other.sums[i]);
            }
        }

        void write(ByteSink sink, int quarter) {
            sink.octet(quarter);
            sink.number(rows);
            for (Sums each : sums) {
                each.write(sink, rows);
            }
        }
    }

    public DayCount(Rollup rollup) {
        this.rollup = rollup;
        rollup.ids().forEach(id -> ids.add(new LongList()));
    }

    /**
     * Takes in a row.
     *
     * @param quarter of the day, counted from 0
     * @param numbered the numbers of its ids, in the order of the rollup's: 1 to 2^32 - 1, or 0 for none
     */
    public void add(FactRow row, int quarter, long[] numbered) {
        List<@Nullable String> keys = new ArrayList<>(rollup.keys().size());
        rollup.keys().forEach(key -> keys.add(row.text(key)));
        int cell = cell(keys);
        Stretch stretch = stretch(cell, quarter);
        stretch.rows++;
        List<Attribute> summed = rollup.numbers();
        for (int i = 0; i < stretch.sums.length; i++) {
            Double number = row.number(summed.get(i));
            if (number != null) {
                stretch.sums[i].add(number);
            }
        }
        for (int i = 0; i < ids.size(); i++) {
            ids.get(i).add(packed(cell, quarter, numbered[i]));
        }
    }

    private static long packed(int cell, int quarter, long id) {
        return ((long) cell << QUARTER_BITS | quarter) << ID_BITS | id;
    }

    /**
     * Takes in what was packed for quarters of an hour before.
     *
     * @param isKept which of them hold still
     */
    public void keep(Layer layer, Cells before, byte[] packed, IntPredicate isKept) {
        ByteSource source = new ByteSource(packed);
        for (int i = 0; i < before.size(); i++) {
            if (source.count() > 0) {
                keep(layer, keys(before, i), source, isKept);
            }
        }
    }

    private List<@Nullable String> keys(Cells before, int cell) {
        List<@Nullable String> keys = new ArrayList<>(rollup.keys().size());
        for (int key = 0; key < rollup.keys().size(); key++) {
            keys.add(before.text(before.code(cell, key)));
        }
        return keys;
    }

    private void keep(Layer layer, List<@Nullable String> keys, ByteSource counted, IntPredicate isKept) {
        for (int left = counted.count(); left > 0; left--) {
            int quarter = counted.octet();
            int cell = isKept.test(quarter) ? cell(keys) : NONE;
            if (layer.id() == null) {
                keepCount(counted, cell, quarter);
            } else {
                keepIds(ids.get(rollup.ids().indexOf(layer.id())), counted, cell, quarter);
            }
        }
    }

    private void keepCount(ByteSource counted, int cell, int quarter) {
        Stretch kept = new Stretch(rollup.numbers().size());
        kept.rows = counted.number();
        for (Sums sums : kept.sums) {
            sums.read(counted, kept.rows);
        }
        if (cell >= 0) {
            stretch(cell, quarter).add(kept);
        }
    }

    private static void keepIds(LongList list, ByteSource counted, int cell, int quarter) {
        IdReader reader = new IdReader(counted);
        while (reader.next()) {
            for (long row = 0; cell >= 0 && row < reader.rows(); row++) {
                list.add(packed(cell, quarter, reader.id()));
            }
        }
    }

    private int cell(List<@Nullable String> keys) {
        Integer known = numbers.get(keys);
        if (known != null) {
            return known;
        }
        if (cells.size() == MOST_CELLS) {
            throw new IllegalStateException("a day has more than " + MOST_CELLS + " combinations of values");
        }
        numbers.put(keys, cells.size());
        cells.add(keys);
        return cells.size() - 1;
    }

    private Stretch stretch(int cell, int quarter) {
        int index = stretches.of((long) cell << QUARTER_BITS | quarter);
        if (index == counts.size()) {
            counts.add(new Stretch(rollup.numbers().size()));
        }
        return counts.get(index);
    }

    /** Whether nothing was taken in. */
    public boolean isEmpty() {
        return cells.isEmpty();
    }

    /** The combinations of values: to be kept beside all layers. */
    public byte[] packCells() {
        return Cells.pack(cells);
    }

    /**
     * The whole of it, for one layer: what is counted in each cell, preceded by its length, so that whoever does not
     * need it skips it.
     *
     * @param isOfDays whether quarters of an hour are told apart no more
     */
    public byte[] pack(Layer layer, boolean isOfDays) {
        ByteSink packed = new ByteSink();
        if (layer.id() == null) {
            packCounts(packed, isOfDays);
        } else {
            packIds(packed, ids.get(rollup.ids().indexOf(layer.id())), isOfDays);
        }
        return packed.toBytes();
    }

    private void packCounts(ByteSink packed, boolean isOfDays) {
        long[] places = new long[stretches.size()];
        Arrays.setAll(places, stretches::key);
        Arrays.sort(places);
        ByteSink counted = new ByteSink();
        int from = 0;
        for (int cell = 0; cell < cells.size(); cell++) {
            int to = from;
            while (to < places.length && places[to] >>> QUARTER_BITS == cell) {
                to++;
            }
            if (to > from) {
                packCounts(counted, places, from, to, isOfDays);
            }
            packed.block(counted);
            counted.clear();
            from = to;
        }
    }

    private void packCounts(ByteSink counted, long[] places, int from, int to, boolean isOfDays) {
        if (isOfDays) {
            Stretch day = new Stretch(rollup.numbers().size());
            for (int i = from; i < to; i++) {
                day.add(counts.get(stretches.of(places[i])));
            }
            counted.number(1);
            day.write(counted, 0);
            return;
        }
        counted.number(to - from);
        for (int i = from; i < to; i++) {
            counts.get(stretches.of(places[i])).write(counted, (int) places[i] & QUARTER);
        }
    }

    private void packIds(ByteSink packed, LongList list, boolean isOfDays) {
        long[] rows = list.sorted(row -> isOfDays ? row & ~((long) QUARTER << ID_BITS) : row);
        ByteSink counted = new ByteSink();
        ByteSink ofQuarters = new ByteSink();
        int at = 0;
        for (int cell = 0; cell < cells.size(); cell++) {
            int quarters = 0;
            while (at < rows.length && rows[at] >>> (ID_BITS + QUARTER_BITS) == cell) {
                at = packQuarter(ofQuarters, rows, at);
                quarters++;
            }
            if (quarters > 0) {
                counted.number(quarters);
                counted.append(ofQuarters);
            }
            packed.block(counted);
            counted.clear();
            ofQuarters.clear();
        }
    }

    /** Returns where the next one begins. */
    private static int packQuarter(ByteSink sink, long[] rows, int from) {
        long place = rows[from] >>> ID_BITS;
        int to = from;
        int different = 0;
        long last = -1;
        while (to < rows.length && rows[to] >>> ID_BITS == place) {
            if (rows[to] != last) {
                different++;
                last = rows[to];
            }
            to++;
        }
        sink.octet((int) place & QUARTER);
        IdWriter ids = new IdWriter(sink, different);
        for (int at = from; at < to; ) {
            int same = at;
            while (same < to && rows[same] == rows[at]) {
                same++;
            }
            ids.add(rows[at] & ID, same - at);
            at = same;
        }
        return to;
    }
}
