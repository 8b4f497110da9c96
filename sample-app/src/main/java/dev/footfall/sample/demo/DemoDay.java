package dev.footfall.sample.demo;

import dev.footfall.event.EventDraft;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;

/** One day of the demo world: one visit after the other until its events are used up. */
final class DemoDay {

    /** How busy the shop is, by the hour on the visitor's clock. */
    private static final double[] HOURS = {
        2, 1, 0.5, 0.3, 0.3, 0.6, 1.5, 3, 4, 5, 6, 7, 8, 7.5, 6.5, 6, 6, 7, 8, 10, 11, 10, 7, 4
    };

    private static final double ROBOTS = 0.12;
    private static final double KNOWN = 0.35;
    private static final int LONGEST_ABSENCE = 30;

    private final long seed;
    private final LocalDate day;
    private final int events;
    private final Dice dice;

    DemoDay(long seed, LocalDate day, int events) {
        this.seed = seed;
        this.day = day;
        this.events = events;
        this.dice = Dice.of(seed, day.toEpochDay(), "visits");
    }

    void tell(Consumer<EventDraft> listener) {
        int told = 0;
        int newcomers = 0;
        for (int visit = 0; told < events; visit++) {
            boolean known = dice.chance(KNOWN);
            Person person = known ? knownPerson() : Person.of(seed, day.toEpochDay(), newcomers++);
            List<Step> steps = dice.chance(ROBOTS) ? RobotVisit.steps(dice) : Visits.steps(dice, person, !known);
            String session = Dice.id(seed, day, "session", visit).toString();
            Instant start = start(person, steps);
            for (int i = 0; i < steps.size() && told < events; i++, told++) {
                listener.accept(steps.get(i).draft(person, session, start).id(Dice.id(seed, day, "event", visit, i)));
            }
        }
    }

    /** Someone who came first on an earlier day; one of yesterday's rather than one of last month's. */
    private Person knownPerson() {
        int absence = Math.max(1, dice.zipf(LONGEST_ABSENCE));
        return Person.of(seed, day.toEpochDay() - absence, dice.zipf(12));
    }

    /**
     * Somewhere in the day, late enough for no step to be of the day before and early enough for none to be of the
     * next.
     */
    private Instant start(Person person, List<Step> steps) {
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
