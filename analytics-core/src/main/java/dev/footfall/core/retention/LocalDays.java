package dev.footfall.core.retention;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * Days one after the other, as slots of a question.
 *
 * @param first the first of them
 * @param cuts when each begins, and when the last one ends; a day that a zone leaves out is no slot
 * @param slots the slot of each day by its distance from the first; −1 for one that was left out
 */
record LocalDays(LocalDate first, ZoneId zone, List<Instant> cuts, List<Integer> slots) {

    static LocalDays of(LocalDate first, LocalDate last, ZoneId zone) {
        List<Instant> cuts = new ArrayList<>();
        List<Integer> slots = new ArrayList<>();
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            Instant begin = begin(day, zone);
            boolean isLeftOut = begin.equals(begin(day.plusDays(1), zone));
            slots.add(isLeftOut ? -1 : cuts.size());
            if (!isLeftOut) {
                cuts.add(begin);
            }
        }
        cuts.add(begin(last.plusDays(1), zone));
        return new LocalDays(first, zone, cuts, slots);
    }

    static Instant begin(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }

    /** A day lasts until the next one begins, also where clocks are put back across midnight. */
    static LocalDate of(Instant at, ZoneId zone) {
        LocalDate day = LocalDate.ofInstant(at, zone);
        return begin(day.plusDays(1), zone).isAfter(at) ? day : day.plusDays(1);
    }

    /** The slot of a day; −1 if it is none. */
    int slot(LocalDate day) {
        long distance = ChronoUnit.DAYS.between(first, day);
        return distance < 0 || distance >= slots.size() ? -1 : slots.get(Math.toIntExact(distance));
    }
}
