package dev.footfall.sample.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** When people come. */
final class Times {

    /** How busy the shop is, by the hour on the visitor's clock. */
    private static final double[] HOURS = {
        2, 1, 0.5, 0.3, 0.3, 0.6, 1.5, 3, 4, 5, 6, 7, 8, 7.5, 6.5, 6, 6, 7, 8, 10, 11, 10, 7, 4
    };

    private Times() {}

    /**
     * Somewhere in the day, late enough for no step to be of the day before and early enough for none to be of the
     * next.
     */
    static Instant start(Dice dice, LocalDate day, Person person, List<Step> steps) {
        double[] weights = new double[HOURS.length];
        for (int hour = 0; hour < weights.length; hour++) {
            weights[hour] = HOURS[Math.floorMod(hour + person.hoursAhead(), HOURS.length)];
        }
        Duration time = Duration.ofHours(dice.weighted(weights)).plusMillis(dice.between(0, 3_599_999));
        Duration latest =
                Duration.ofDays(1).minus(steps.get(steps.size() - 1).after()).minusMillis(1);
        return day.atStartOfDay(ZoneOffset.UTC).toInstant().plus(time.compareTo(latest) > 0 ? latest : time);
    }
}
