package dev.footfall.jdbc;

import java.util.Arrays;

/** Numbers keys from 0 on, in the order in which they come; far smaller than a map of objects. */
final class Numbering {

    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private long[] keys = new long[64];
    /** The number of a key, and 1; 0 where there is none. Never more than half full. */
    private int[] table = new int[128];

    private int size;

    int size() {
        return size;
    }

    long key(int number) {
        return keys[number];
    }

    /** The number of a key, a new one if it has none. */
    int of(long key) {
        int place = place(key);
        if (table[place] > 0) {
            return table[place] - 1;
        }
        if (size == keys.length) {
            grow();
            place = place(key);
        }
        keys[size] = key;
        table[place] = ++size;
        return size - 1;
    }

    /** The number of a key; -1 if it has none. */
    int known(long key) {
        return table[place(key)] - 1;
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
        keys = Arrays.copyOf(keys, keys.length * 2);
        table = new int[keys.length * 2];
        for (int number = 0; number < size; number++) {
            table[place(keys[number])] = number + 1;
        }
    }
}
