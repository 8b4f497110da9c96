package dev.footfall.jdbc.rollup;

import dev.footfall.query.Aggregation;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What the numbers of one attribute make. */
final class NumberCount implements MeasureCount {

    private final Aggregation aggregation;
    private final int number;
    private @Nullable Sums[] groups = new Sums[16];
    private Sums here = new Sums();

    /** @param number its place among the numbers of the rollup */
    NumberCount(Aggregation aggregation, int number) {
        this.aggregation = aggregation;
        this.number = number;
    }

    @Override
    public void goTo(int group, CellCodes cell) {
        if (group >= groups.length) {
            groups = Arrays.copyOf(groups, Math.max(group + 1, groups.length * 2));
        }
        Sums known = groups[group];
        here = known == null ? new Sums() : known;
        groups[group] = here;
    }

    @Override
    public void add(long rows, Sums[] numbers) {
        here.add(numbers[number]);
    }

    @Override
    public void add(long id, long rows) {
        throw new IllegalStateException("ids have no numbers");
    }

    @Override
    public @Nullable Double value(int group) {
        Sums known = group < groups.length ? groups[group] : null;
        Sums sums = known == null ? new Sums() : known;
        return switch (aggregation) {
            case SUM -> sums.sum();
            case AVERAGE -> sums.count() == 0 ? null : sums.sum() / sums.count();
            case MIN -> sums.count() == 0 ? null : sums.min();
            case MAX -> sums.count() == 0 ? null : sums.max();
            default -> throw new IllegalStateException(aggregation + " is not of numbers");
        };
    }
}
