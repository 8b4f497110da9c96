package dev.footfall.sample.demo;

import dev.footfall.event.EventDraft;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * What happened in the {@value #DAYS} days before today, and today until now: in the shop, before its screens and at
 * its service desk. The same seed and moment make the same events; a day later most of them are the same still, so that
 * a second start adds next to nothing.
 */
final class DemoWorld {

    static final int DAYS = 90;

    private static final double SHARE_OF_THE_SHOP = 0.75;

    private final long seed;
    private final Instant until;
    private final LocalDate today;
    private final LocalDate oldest;
    private final int events;
    private final Members members;

    /**
     * @param until the first moment without an event; nothing of its day is told of screens and desk
     * @param events how many there are in all
     */
    DemoWorld(long seed, Instant until, int events) {
        this.seed = seed;
        this.until = until;
        this.today = LocalDate.ofInstant(until, ZoneOffset.UTC);
        this.oldest = today.minusDays(DAYS);
        this.events = events;
        this.members = new Members(seed, oldest, eventsOfADay());
    }

    private double eventsOfADay() {
        return (double) events / DAYS;
    }

    /** All who have signed up. */
    List<Member> members() {
        return members.until(today).toList();
    }

    /** Hands out all events, the oldest day first, and of each day those of unknown visitors last. */
    void tell(Consumer<EventDraft> listener) {
        ServiceDesk desk = new ServiceDesk(seed, eventsOfADay());
        int told = 0;
        double share = 0;
        double whole =
                oldest.datesUntil(today.plusDays(1)).mapToDouble(this::weight).sum();
        for (LocalDate day : oldest.datesUntil(today.plusDays(1)).toList()) {
            share += weight(day) / whole;
            int due = (int) Math.round(share * events) - told;
            List<EventDraft> first = new ArrayList<>(day.equals(today) ? List.of() : screensAndDesk(day, desk));
            members.events(day).stream().filter(this::isOver).forEach(first::add);
            List<EventDraft> kept = first.subList(0, Math.min(first.size(), due));
            kept.forEach(listener);
            new DemoDay(seed, day, due - kept.size(), until).tell(listener);
            told += due;
        }
    }

    private List<EventDraft> screensAndDesk(LocalDate day, ServiceDesk desk) {
        ScreenDay screens = new ScreenDay(seed, day);
        List<EventDraft> events = new ArrayList<>(day.equals(oldest) ? screens.setUp() : List.of());
        events.addAll(screens.events(eventsOfADay()));
        events.addAll(desk.events(day));
        return events;
    }

    private boolean isOver(EventDraft draft) {
        return Objects.requireNonNull(draft.occurredAt()).isBefore(until);
    }

    List<EventDraft> all() {
        List<EventDraft> all = new ArrayList<>();
        tell(all::add);
        return all;
    }

    /** Furniture is looked at on weekends, and a little more each week; no two days are alike. */
    private double weight(LocalDate day) {
        DayOfWeek weekday = day.getDayOfWeek();
        double week = weekday == DayOfWeek.SUNDAY ? 1.5 : weekday == DayOfWeek.SATURDAY ? 1.2 : 0.9;
        double growth = Math.pow(1.006, (double) (day.toEpochDay() - 20_000));
        return week
                * growth
                * (0.85 + 0.3 * Dice.of(seed, day.toEpochDay(), "weather").fraction())
                * (day.equals(today) ? partOfToday() : 1);
    }

    private double partOfToday() {
        return SHARE_OF_THE_SHOP
                * Duration.between(today.atStartOfDay(ZoneOffset.UTC).toInstant(), until)
                        .toMillis()
                / Duration.ofDays(1).toMillis();
    }
}
