package dev.footfall.sample.demo;

import dev.footfall.event.EventDraft;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** What is filed about furniture that has been delivered, and what becomes of it in the days after. */
final class ServiceDesk {

    private static final double SHARE_OF_EVENTS = 0.1;
    private static final int EVENTS_OF_A_REPORT = 11;

    /** More than are filed on any day, so that numbers grow with the days and stay the same at each start. */
    private static final int NUMBERS_OF_A_DAY = 1_000;

    private static final LocalDate OPENED = LocalDate.of(2026, 1, 1);

    private final long seed;
    private final double reportsOfADay;
    private final Map<LocalDate, List<EventDraft>> toCome = new TreeMap<>();

    /** @param eventsOfADay how many the whole world has, about */
    ServiceDesk(long seed, double eventsOfADay) {
        this.seed = seed;
        this.reportsOfADay = eventsOfADay * SHARE_OF_EVENTS / EVENTS_OF_A_REPORT;
    }

    /** The events of a day. To be asked for one day after the other. */
    List<EventDraft> events(LocalDate day) {
        Dice dice = Dice.of(seed, day.toEpochDay(), "desk");
        int reports = (int) (reportsOfADay * weight(day) + dice.fraction());
        for (int i = 1; i <= Math.min(reports, NUMBERS_OF_A_DAY); i++) {
            new ReportStory(seed, firstNumber(day) + i).events(day).forEach(this::keep);
        }
        List<EventDraft> events = Objects.requireNonNullElse(toCome.remove(day), List.<EventDraft>of());
        return events.stream()
                .sorted(Comparator.comparing(event -> Objects.requireNonNull(event.occurredAt())))
                .toList();
    }

    private static long firstNumber(LocalDate day) {
        return Math.floorMod(day.toEpochDay() - OPENED.toEpochDay(), 1_000_000L) * NUMBERS_OF_A_DAY;
    }

    private void keep(EventDraft event) {
        LocalDate day = LocalDate.ofInstant(Objects.requireNonNull(event.occurredAt()), ZoneOffset.UTC);
        toCome.computeIfAbsent(day, any -> new ArrayList<>()).add(event);
    }

    /** The van drives from Monday to Saturday; most of what the weekend found out is filed on Monday. */
    private static double weight(LocalDate day) {
        return switch (day.getDayOfWeek()) {
            case MONDAY -> 1.7;
            case SATURDAY -> 0.7;
            case SUNDAY -> 0.15;
            case FRIDAY -> 1.3;
            default -> 1.05;
        };
    }
}
