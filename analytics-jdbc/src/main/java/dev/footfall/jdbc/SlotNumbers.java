package dev.footfall.jdbc;

import dev.footfall.query.Slots;
import java.time.Instant;

/** {@link Slots} for rows that mostly come by time: most lie in the same stretch as the row before. */
final class SlotNumbers {

    private final Slots slots;
    private final long[] begins;
    private final int[] numbers;
    private int last;

    SlotNumbers(Slots slots) {
        this.slots = slots;
        if (slots instanceof Slots.Cut cut) {
            begins = cut.stretches().stream()
                    .mapToLong(stretch -> Millis.ceil(stretch.from()))
                    .toArray();
            numbers = cut.stretches().stream().mapToInt(Slots.Stretch::slot).toArray();
        } else {
            begins = new long[0];
            numbers = new int[0];
        }
    }

    /** The slot of a time in ms. */
    long of(long at) {
        if (numbers.length == 0) {
            return slots.of(Instant.ofEpochMilli(at));
        }
        if (at < begins[last] || (last + 1 < begins.length && at >= begins[last + 1])) {
            last = find(at);
        }
        return numbers[last];
    }

    /** The last stretch that begins no later. */
    private int find(long at) {
        int low = 0;
        int high = begins.length - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (begins[middle] > at) {
                high = middle - 1;
            } else {
                low = middle;
            }
        }
        return low;
    }
}
