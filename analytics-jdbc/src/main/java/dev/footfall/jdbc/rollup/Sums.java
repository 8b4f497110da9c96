package dev.footfall.jdbc.rollup;

/** How many numbers there are, and what they make. Without any, the smallest and the greatest mean nothing. */
final class Sums {

    /** A double has all whole numbers up to here. */
    private static final double WHOLE = 1L << 53;

    private static final int NONE = 0;
    private static final int ALL_THE_SAME = 1;
    private static final int WHOLE_NUMBERS = 2;
    private static final int FRACTIONS = 3;
    private static final int FORM = 3;
    private static final int EVERY_ROW = 4;

    private long count;
    private double sum;
    private double min = Double.POSITIVE_INFINITY;
    private double max = Double.NEGATIVE_INFINITY;

    long count() {
        return count;
    }

    double sum() {
        return sum;
    }

    double min() {
        return min;
    }

    double max() {
        return max;
    }

    /** There is one zero only. */
    void add(double given) {
        double number = given + 0.0;
        count++;
        sum += number;
        min = Math.min(min, number);
        max = Math.max(max, number);
    }

    void add(Sums other) {
        count += other.count;
        sum += other.sum;
        min = Math.min(min, other.min);
        max = Math.max(max, other.max);
    }

    /** @param rows how many there are, with or without a number */
    void write(ByteSink sink, long rows) {
        boolean isSame = count > 0 && min == max && isWhole(min) && sum == min * count;
        int form = count == 0
                ? NONE
                : isSame ? ALL_THE_SAME : isWhole(sum) && isWhole(min) && isWhole(max) ? WHOLE_NUMBERS : FRACTIONS;
        sink.octet(form | (count == rows ? EVERY_ROW : 0));
        if (count > 0 && count < rows) {
            sink.number(count);
        }
        switch (form) {
            case NONE -> {}
            case ALL_THE_SAME -> sink.signed((long) min);
            case WHOLE_NUMBERS -> {
                sink.signed((long) sum);
                sink.signed((long) min);
                sink.signed((long) max);
            }
            default -> {
                sink.fraction(sum);
                sink.fraction(min);
                sink.fraction(max);
            }
        }
    }

    private static boolean isWhole(double number) {
        return Math.abs(number) < WHOLE && number == Math.rint(number);
    }

    /** Becomes what was written. */
    void read(ByteSource source, long rows) {
        int form = source.octet();
        boolean isOfEveryRow = (form & EVERY_ROW) != 0;
        count = (form & FORM) == NONE ? 0 : isOfEveryRow ? rows : source.number();
        switch (form & FORM) {
            case NONE -> {
                sum = 0;
                min = Double.POSITIVE_INFINITY;
                max = Double.NEGATIVE_INFINITY;
            }
            case ALL_THE_SAME -> {
                min = source.signed();
                max = min;
                sum = min * count;
            }
            case WHOLE_NUMBERS -> {
                sum = source.signed();
                min = source.signed();
                max = source.signed();
            }
            default -> {
                sum = source.fraction();
                min = source.fraction();
                max = source.fraction();
            }
        }
    }
}
