package dev.footfall.sample.demo;

import dev.footfall.event.EventDraft;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/** One day of the demo world: one visit of somebody unknown after the other until its events are used up. */
final class DemoDay {

    private static final double ROBOTS = 0.2;
    private static final double KNOWN = 0.35;
    private static final int LONGEST_ABSENCE = 30;

    private final long seed;
    private final LocalDate day;
    private final int events;
    private final Instant until;
    private final Dice dice;

    /** @param until of which later events nothing is told */
    DemoDay(long seed, LocalDate day, int events, Instant until) {
        this.seed = seed;
        this.day = day;
        this.events = events;
        this.until = until;
        this.dice = Dice.of(seed, day.toEpochDay(), "visits");
    }

    void tell(Consumer<EventDraft> listener) {
        int told = 0;
        int newcomers = 0;
        for (int visit = 0; told < events; visit++) {
            boolean known = dice.chance(KNOWN);
            Person person = known ? knownPerson() : Person.of(seed, day.toEpochDay(), newcomers++);
            List<Step> steps = dice.chance(ROBOTS) ? RobotVisit.steps(dice) : Visits.steps(dice, person);
            String session = Dice.id(seed, day, "session", visit).toString();
            Instant start = Times.start(dice, day, person, steps);
            for (int i = 0; i < steps.size() && told < events; i++) {
                EventDraft draft = steps.get(i).draft(person, session, start);
                if (Objects.requireNonNull(draft.occurredAt()).isBefore(until)) {
                    listener.accept(draft.id(Dice.id(seed, day, "event", visit, i)));
                    told++;
                }
            }
        }
    }

    /** Someone who came first on an earlier day; one of yesterday's rather than one of last month's. */
    private Person knownPerson() {
        int absence = Math.max(1, dice.zipf(LONGEST_ABSENCE));
        return Person.of(seed, day.toEpochDay() - absence, dice.zipf(12));
    }
}
