package dev.footfall.core.system;

/**
 * Where durations are counted: to the microsecond below 64 µs, and above in steps of 1/64 of a power of two. The middle
 * of a step is less than 0.8 % from any duration in it. What takes longer than 38 hours counts as that long.
 */
final class DurationBuckets {

    private static final int BITS = 6;
    private static final int STEPS = 1 << BITS;
    private static final int LONGEST_EXPONENT = 36;
    private static final long NANOS_PER_MICRO = 1_000;

    /** How many there are. */
    static final int COUNT = STEPS * (LONGEST_EXPONENT - BITS + 2);

    private DurationBuckets() {}

    static int of(long nanos) {
        long micros = Math.max(0, nanos) / NANOS_PER_MICRO;
        if (micros < STEPS) {
            return (int) micros;
        }
        int exponent = Long.SIZE - 1 - Long.numberOfLeadingZeros(micros);
        if (exponent > LONGEST_EXPONENT) {
            return COUNT - 1;
        }
        int shift = exponent - BITS;
        return STEPS * (shift + 1) + (int) ((micros >>> shift) & (STEPS - 1));
    }

    /** The middle of a bucket, in ns. */
    static double nanos(int bucket) {
        if (bucket < STEPS) {
            return (double) bucket * NANOS_PER_MICRO;
        }
        int shift = bucket / STEPS - 1;
        long least = (long) (STEPS + bucket % STEPS) << shift;
        return (least + ((1L << shift) - 1) / 2.0) * NANOS_PER_MICRO;
    }
}
