package dev.footfall.sample.demo;

import dev.footfall.event.EventDraft;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Those who sign up from a day on, and come back: many on the next day, some in the next week, a few for good. */
final class Members {

    private static final double SHARE_OF_EVENTS = 0.007;
    private static final double BACK_ON_THE_NEXT_DAY = 0.46;

    private final long seed;
    private final LocalDate oldest;
    private final double eventsOfADay;

    /** @param eventsOfADay how many the whole world has, about */
    Members(long seed, LocalDate oldest, double eventsOfADay) {
        this.seed = seed;
        this.oldest = oldest;
        this.eventsOfADay = eventsOfADay;
    }

    /** All who have signed up before that day is over, the first of them first. */
    Stream<Member> until(LocalDate day) {
        return oldest.datesUntil(day.plusDays(1)).flatMap(this::newOn);
    }

    private Stream<Member> newOn(LocalDate day) {
        int count = (int)
                (eventsOfADay * SHARE_OF_EVENTS + Dice.of(seed, day, "members").fraction());
        return IntStream.range(0, count).mapToObj(number -> Member.of(seed, day, number));
    }

    /** What they do on that day. */
    List<EventDraft> events(LocalDate day) {
        List<EventDraft> events = new ArrayList<>();
        until(day).filter(member -> comes(member, day)).forEach(member -> visit(member, day, events));
        return events;
    }

    private boolean comes(Member member, LocalDate day) {
        long age = ChronoUnit.DAYS.between(member.since(), day);
        double often = age == 0 ? 1 : BACK_ON_THE_NEXT_DAY * member.loyalty() / Math.sqrt((double) age);
        return Dice.of(seed, member.id(), "comes", day).chance(often);
    }

    private void visit(Member member, LocalDate day, List<EventDraft> events) {
        Dice dice = Dice.of(seed, member.id(), "visit", day);
        List<Step> steps = new MemberVisit(dice, member, member.since().equals(day)).steps();
        String session = Dice.id(seed, member.id(), "session", day).toString();
        Instant start = Times.start(dice, day, member.person(), steps);
        for (int i = 0; i < steps.size(); i++) {
            events.add(steps.get(i)
                    .draft(member.person(), session, start)
                    .id(Dice.id(seed, member.id(), "event", day, i)));
        }
    }
}
