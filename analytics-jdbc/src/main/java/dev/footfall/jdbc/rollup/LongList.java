package dev.footfall.jdbc.rollup;

import java.util.Arrays;
import java.util.function.LongUnaryOperator;

/** Numbers in a row, 8 bytes each. */
final class LongList {

    private long[] numbers = new long[16];
    private int size;

    void add(long number) {
        if (size == numbers.length) {
            numbers = Arrays.copyOf(numbers, size + size / 2);
        }
        numbers[size++] = number;
    }

    /** What becomes of them, ascending. */
    long[] sorted(LongUnaryOperator change) {
        long[] sorted = new long[size];
        for (int i = 0; i < size; i++) {
            sorted[i] = change.applyAsLong(numbers[i]);
        }
        Arrays.sort(sorted);
        return sorted;
    }
}
