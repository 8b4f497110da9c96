package dev.footfall.jdbc.rollup;

import java.util.Arrays;

/** How many rows. */
final class RowCount implements MeasureCount {

    private long[] counts = new long[16];
    private int group;

    @Override
    public void goTo(int next, CellCodes cell) {
        group = next;
        if (group >= counts.length) {
            counts = Arrays.copyOf(counts, Math.max(group + 1, counts.length * 2));
        }
    }

    @Override
    public void add(long rows, Sums[] numbers) {
        counts[group] += rows;
    }

    @Override
    public void add(long id, long rows) {
        counts[group] += rows;
    }

    @Override
    public Double value(int group) {
        return group < counts.length ? (double) counts[group] : 0;
    }
}
