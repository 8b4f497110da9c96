package dev.footfall.jdbc.rollup;

import java.util.Arrays;

/** Numbers keys from 0 on, in the order in which they come; far smaller than a map of objects. */
final class LongIndex {

    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private long[] keys = new long[32];
    private int[] table = new int[64];
    private int size;

    int size() {
        return size;
    }

    long key(int index) {
        return keys[index];
    }

    /** The number of the key: a new one, if it has none. */
    int of(long key) {
        int place = place(key);
        return table[place] > 0 ? table[place] - 1 : add(key, place);
    }

    private int add(long key, int place) {
        if (size == keys.length) {
            keys = Arrays.copyOf(keys, size * 2);
        }
        keys[size++] = key;
        table[place] = size;
        if (size * 2 > table.length) {
            grow();
        }
        return size - 1;
    }

    private int place(long key) {
        int mask = table.length - 1;
        int place = (int) ((key * SPREAD) >>> 32) & mask;
        while (table[place] > 0 && keys[table[place] - 1] != key) {
            place = (place + 1) & mask;
        }
        return place;
    }

    private void grow() {
        table = new int[table.length * 2];
        for (int index = 0; index < size; index++) {
            table[place(keys[index])] = index + 1;
        }
    }
}
