package dev.footfall.jdbc;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Times as the tables keep them: whole milliseconds, so that an instant between two of them is rounded. */
final class Millis {

    private static final long MAX_SECOND = Long.MAX_VALUE / 1000 - 1;

    private Millis() {}

    /** The last millisecond that is not after the instant. */
    static long floor(Instant instant) {
        if (Math.abs(instant.getEpochSecond()) >= MAX_SECOND) {
            return instant.getEpochSecond() < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
        }
        return instant.toEpochMilli();
    }

    /** The first millisecond that is not before the instant. */
    static long ceil(Instant instant) {
        long floor = floor(instant);
        return isWhole(instant) || floor == Long.MAX_VALUE ? floor : floor + 1;
    }

    static boolean isWhole(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MILLIS).equals(instant);
    }
}
