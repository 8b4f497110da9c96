package dev.footfall.servlet.safety;

import java.time.Duration;

/** What holds for every input of a fuzzed parser. */
public final class Fuzzed {

    private static final long SLOW = Duration.ofMillis(50).toNanos();
    private static final int REPEATS = 5;

    private Fuzzed() {}

    /** Parses, and does so again if that took long: a pause of the machine slows one time, a slow input all of them. */
    public static void quickly(Runnable parse) {
        long fastest = nanos(parse);
        for (int i = 0; i < REPEATS && fastest > SLOW; i++) {
            fastest = Math.min(fastest, nanos(parse));
        }
        if (fastest > SLOW) {
            throw new IllegalStateException("took " + Duration.ofNanos(fastest));
        }
    }

    private static long nanos(Runnable parse) {
        long start = System.nanoTime();
        parse.run();
        return System.nanoTime() - start;
    }

    /** Makes a finding of what must not be. */
    public static void require(boolean isRight, String what) {
        if (!isRight) {
            throw new IllegalStateException(what);
        }
    }
}
