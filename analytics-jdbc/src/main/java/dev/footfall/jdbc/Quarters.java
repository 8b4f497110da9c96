package dev.footfall.jdbc;

/**
 * Some of the 96 quarters of an hour of a UTC day, a bit each.
 *
 * @param morning the 48 before noon, the first in the lowest bit
 * @param afternoon the others likewise
 */
record Quarters(long morning, long afternoon) {

    static final long MILLIS = 15 * 60 * 1000L;
    static final int IN_A_DAY = 96;
    static final long DAY_MILLIS = IN_A_DAY * MILLIS;

    static final Quarters NONE = new Quarters(0, 0);

    private static final int IN_HALF_A_DAY = 48;

    /** The quarter of the day that a time in ms lies in. */
    static Quarters at(long time) {
        return of(number(time));
    }

    /** The same, counted from 0. */
    static int number(long time) {
        return (int) (Math.floorMod(time, DAY_MILLIS) / MILLIS);
    }

    /** That one of the day, counted from 0. */
    static Quarters of(int number) {
        return number < IN_HALF_A_DAY ? new Quarters(1L << number, 0) : new Quarters(0, 1L << (number - IN_HALF_A_DAY));
    }

    /** The UTC day that a time in ms lies in, counted from 1970. */
    static int day(long time) {
        return (int) Math.floorDiv(time, DAY_MILLIS);
    }

    Quarters and(Quarters other) {
        return new Quarters(morning | other.morning, afternoon | other.afternoon);
    }

    Quarters without(Quarters other) {
        return new Quarters(morning & ~other.morning, afternoon & ~other.afternoon);
    }

    boolean contains(Quarters other) {
        return (other.morning & ~morning) == 0 && (other.afternoon & ~afternoon) == 0;
    }

    /** Whether any of them is among these. */
    boolean meets(long otherMorning, long otherAfternoon) {
        return (morning & otherMorning) != 0 || (afternoon & otherAfternoon) != 0;
    }
}
