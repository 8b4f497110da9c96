package dev.footfall.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;

/** Quiet nights and busy evenings: what is spread evenly over days is put where a day has its hours. */
final class DayRhythm {

    /** How much happens in each hour of a day. */
    private static final int[] HOURS = {
        3, 2, 1, 1, 1, 2, 4, 6, 8, 10, 11, 11, 12, 11, 10, 10, 11, 12, 14, 16, 16, 13, 9, 6
    };

    private static final int ALL = IntStream.of(HOURS).sum();
    private static final long DAY = Duration.ofDays(1).toMillis();
    private static final long HOUR = Duration.ofHours(1).toMillis();

    private DayRhythm() {}

    /** When that is, so many days behind the start; later ones are later. */
    static Instant at(Instant start, double days) {
        long day = (long) Math.floor(days);
        double left = (days - day) * ALL;
        int hour = 0;
        while (hour < HOURS.length - 1 && left >= HOURS[hour]) {
            left -= HOURS[hour++];
        }
        double part = Math.min(left / HOURS[hour], 0.999_999);
        return start.plusMillis(day * DAY + hour * HOUR + (long) (part * HOUR));
    }
}
