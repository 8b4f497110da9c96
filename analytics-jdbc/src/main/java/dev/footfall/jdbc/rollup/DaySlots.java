package dev.footfall.jdbc.rollup;

import java.util.Arrays;

/** Into which slot the quarters of an hour of a day go. */
public final class DaySlots {

    /** For a quarter that is not asked for, or not to be had from here. No slot of a question has this number. */
    public static final long NONE = Long.MIN_VALUE;

    private final long[] slots;

    /** @param slots by the number of the quarter; not copied */
    public DaySlots(long... slots) {
        this.slots = slots;
    }

    /** Whether the whole day goes into one slot, so that its quarters need not be told apart. */
    public boolean isOne() {
        return slots[0] != NONE && Arrays.stream(slots).allMatch(slot -> slot == slots[0]);
    }

    /** Whether nothing of the day goes anywhere. */
    public boolean isNone() {
        return Arrays.stream(slots).allMatch(slot -> slot == NONE);
    }

    long of(int quarter) {
        return slots[quarter];
    }
}
