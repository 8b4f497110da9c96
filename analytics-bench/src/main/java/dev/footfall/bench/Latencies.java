package dev.footfall.bench;

/** How long requests took, counted in steps of a few percent; not for use by several threads. */
final class Latencies {

    /** Steps between a time and twice that time. */
    private static final int STEPS = 32;

    private final long[] counts = new long[64 * STEPS];
    private long count;

    void add(long nanos) {
        counts[step(Math.max(1, nanos))]++;
        count++;
    }

    void add(Latencies other) {
        for (int step = 0; step < counts.length; step++) {
            counts[step] += other.counts[step];
        }
        count += other.count;
    }

    long count() {
        return count;
    }

    /** In µs: the time that this share of all did not exceed. */
    double quantile(double share) {
        long left = (long) Math.ceil(share * count);
        for (int step = 0; step < counts.length; step++) {
            left -= counts[step];
            if (left <= 0) {
                return Math.pow(2, (step + 0.5) / STEPS) / 1e3;
            }
        }
        return Double.NaN;
    }

    private static int step(long nanos) {
        return (int) (Math.log((double) nanos) / Math.log(2) * STEPS);
    }
}
