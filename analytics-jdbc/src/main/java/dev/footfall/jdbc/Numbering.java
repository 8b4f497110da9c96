package dev.footfall.jdbc;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Numbers keys from 0 on, in the order in which they come; far smaller than a map of objects. Keys that agree in their
 * upper bits stand close together: rows come by time, so that what is looked up is mostly in the processor's cache.
 * Once closed it takes in no more of them.
 */
final class Numbering {

    /** What is unknown and stays so. */
    static final int NONE = -1;

    private static final long SPREAD = 0x9E3779B97F4A7C15L;
    private static final int LOWER_BITS = 40;

    private final List<Shelf> shelves = new ArrayList<>();
    private long[] keys = new long[64];
    private int size;
    private boolean isClosed;

    /** The numbers of keys with the same upper bits, plus 1; 0 where there is none. Never more than half full. */
    private static final class Shelf {
        private int[] table = new int[64];
        private int size;
    }

    int size() {
        return size;
    }

    long key(int number) {
        return keys[number];
    }

    void close() {
        isClosed = true;
    }

    /**
     * The number of a key: if it has none a new one, or {@link #NONE} when closed.
     *
     * @param key its upper half should not be larger than there are keys; less than 0 for what has no number
     */
    int of(long key) {
        if (key < 0 || (isClosed && key >>> LOWER_BITS >= shelves.size())) {
            return NONE;
        }
        Shelf shelf = shelf(key);
        int place = place(shelf, key);
        if (shelf.table[place] > 0) {
            return shelf.table[place] - 1;
        }
        return isClosed ? NONE : add(shelf, place, key);
    }

    private int add(Shelf shelf, int place, long key) {
        if (size == keys.length) {
            keys = Arrays.copyOf(keys, keys.length + keys.length / 2);
        }
        keys[size] = key;
        shelf.table[place] = ++size;
        if (++shelf.size * 2 == shelf.table.length) {
            grow(shelf);
        }
        return size - 1;
    }

    private Shelf shelf(long key) {
        int shelf = (int) (key >>> LOWER_BITS);
        while (shelf >= shelves.size()) {
            shelves.add(new Shelf());
        }
        return shelves.get(shelf);
    }

    private int place(Shelf shelf, long key) {
        int[] table = shelf.table;
        int mask = table.length - 1;
        int place = (int) ((key * SPREAD) >>> 32) & mask;
        while (table[place] > 0 && keys[table[place] - 1] != key) {
            place = (place + 1) & mask;
        }
        return place;
    }

    private void grow(Shelf shelf) {
        int[] before = shelf.table;
        shelf.table = new int[before.length * 2];
        for (int entry : before) {
            if (entry > 0) {
                shelf.table[place(shelf, keys[entry - 1])] = entry;
            }
        }
    }
}
