package dev.footfall.core.journey;

import java.time.Duration;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Lengths of time, all of which are kept, so that the middle one is exact. */
final class Times {

    private long[] millis = new long[16];
    private int size;

    void add(long time) {
        if (size == millis.length) {
            millis = Arrays.copyOf(millis, size + (size >> 1));
        }
        millis[size++] = time;
    }

    /** Of an even number the mean of the two in the middle; null of none. */
    @Nullable
    Duration median() {
        if (size == 0) {
            return null;
        }
        Arrays.sort(millis, 0, size);
        Duration upper = Duration.ofMillis(millis[size / 2]);
        return size % 2 == 1
                ? upper
                : upper.plus(Duration.ofMillis(millis[size / 2 - 1])).dividedBy(2);
    }
}
