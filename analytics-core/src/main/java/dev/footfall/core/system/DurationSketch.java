package dev.footfall.core.system;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicLongArray;
import org.jspecify.annotations.Nullable;

/**
 * How durations are distributed. Sketches of any times and nodes add up exactly, and tell every quantile to 0.8 %. Not
 * safe for use by many threads.
 */
final class DurationSketch {

    private static final byte VERSION = 1;
    private static final int MORE = 0x80;
    private static final int SEVEN_BITS = 7;

    private final long[] counts = new long[DurationBuckets.COUNT];

    void add(AtomicLongArray counted) {
        for (int bucket = 0; bucket < counts.length; bucket++) {
            counts[bucket] += counted.get(bucket);
        }
    }

    void add(DurationSketch other) {
        for (int bucket = 0; bucket < counts.length; bucket++) {
            counts[bucket] += other.counts[bucket];
        }
    }

    /**
     * Adds one that was printed.
     *
     * @throws IllegalArgumentException if it was not, or by a version to come
     */
    void add(String printed) {
        if (printed.isEmpty()) {
            return;
        }
        ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(printed));
        if (bytes.get() != VERSION) {
            throw new IllegalArgumentException("durations of an unknown version");
        }
        int bucket = 0;
        while (bytes.hasRemaining()) {
            bucket += (int) readNumber(bytes);
            if (bucket >= counts.length) {
                throw new IllegalArgumentException("durations of an unknown kind");
            }
            counts[bucket] += readNumber(bytes);
        }
    }

    /** The least duration, in ns, that so large a share of all does not exceed; null of none. */
    @Nullable
    Double quantile(double share) {
        long total = 0;
        for (long count : counts) {
            total += count;
        }
        if (total == 0) {
            return null;
        }
        long wanted = Math.max(1, (long) Math.ceil(share * total));
        int bucket = 0;
        for (long seen = counts[0]; seen < wanted; seen += counts[bucket]) {
            bucket++;
        }
        return DurationBuckets.nanos(bucket);
    }

    /** Empty of none; else the buckets that count, each as its distance from the one before and its count. */
    String print() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int last = 0;
        for (int bucket = 0; bucket < counts.length; bucket++) {
            if (counts[bucket] != 0) {
                if (bytes.size() == 0) {
                    bytes.write(VERSION);
                }
                writeNumber(bytes, bucket - last);
                writeNumber(bytes, counts[bucket]);
                last = bucket;
            }
        }
        return Base64.getEncoder().withoutPadding().encodeToString(bytes.toByteArray());
    }

    private static void writeNumber(ByteArrayOutputStream bytes, long number) {
        long rest = number;
        while (rest >= MORE) {
            bytes.write((int) (rest & (MORE - 1)) | MORE);
            rest >>>= SEVEN_BITS;
        }
        bytes.write((int) rest);
    }

    private static long readNumber(ByteBuffer bytes) {
        long number = 0;
        for (int shift = 0; shift < Long.SIZE; shift += SEVEN_BITS) {
            byte next = bytes.get();
            number |= (long) (next & (MORE - 1)) << shift;
            if (next >= 0) {
                return number;
            }
        }
        throw new IllegalArgumentException("durations of an unknown kind");
    }
}
