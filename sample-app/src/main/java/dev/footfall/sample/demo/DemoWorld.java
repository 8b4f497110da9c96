package dev.footfall.sample.demo;

import dev.footfall.event.EventDraft;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * What happened in the {@value #DAYS} days before a day: in the shop, before its screens and at its service desk. The
 * same seed and day make the same events; a day later most of them are the same still, so that a second start adds next
 * to nothing.
 */
final class DemoWorld {

    static final int DAYS = 90;

    private final long seed;
    private final LocalDate today;
    private final int events;

    /**
     * @param today the first day without an event, in UTC
     * @param events how many there are in all
     */
    DemoWorld(long seed, LocalDate today, int events) {
        this.seed = seed;
        this.today = today;
        this.events = events;
    }

    /** Hands out all events, the oldest day first, and of each day those of the screens and of the desk first. */
    void tell(Consumer<EventDraft> listener) {
        LocalDate oldest = today.minusDays(DAYS);
        ServiceDesk desk = new ServiceDesk(seed, (double) events / DAYS);
        int told = 0;
        double share = 0;
        double whole = oldest.datesUntil(today).mapToDouble(this::weight).sum();
        for (LocalDate day : oldest.datesUntil(today).toList()) {
            share += weight(day) / whole;
            ScreenDay screens = new ScreenDay(seed, day);
            int until = (int) Math.round(share * events);
            List<EventDraft> first = new ArrayList<>(told == 0 ? screens.setUp() : List.of());
            first.addAll(screens.events((double) events / DAYS));
            first.addAll(desk.events(day));
            List<EventDraft> kept = first.subList(0, Math.min(first.size(), until - told));
            kept.forEach(listener);
            new DemoDay(seed, day, until - told - kept.size()).tell(listener);
            told = until;
        }
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
                * (0.85 + 0.3 * Dice.of(seed, day.toEpochDay(), "weather").fraction());
    }
}
