package dev.footfall.core.query;

import dev.footfall.query.QuarterHourCount;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** Folds quarters of an hour of UTC into the periods of a local calendar. */
public final class PeriodCounts {

    private final CalendarPeriod period;
    private final ZoneId zone;
    private final List<PeriodCount> periods = new ArrayList<>();
    private LocalDate start = LocalDate.EPOCH;
    private Instant end = Instant.MIN;
    private long count;
    private long cumulative;

    private PeriodCounts(CalendarPeriod period, ZoneId zone) {
        this.period = period;
        this.zone = zone;
    }

    /**
     * The periods that have anything in them, ascending, with the running total.
     *
     * @param counts ascending
     */
    public static List<PeriodCount> of(List<QuarterHourCount> counts, CalendarPeriod period, ZoneId zone) {
        PeriodCounts fold = new PeriodCounts(period, zone);
        counts.forEach(fold::add);
        fold.close();
        return List.copyOf(fold.periods);
    }

    private void add(QuarterHourCount quarter) {
        Instant at = quarter.start();
        if (!at.isBefore(end)) {
            close();
            start = period.startOf(at.atZone(zone).toLocalDate());
            // The zone's own midnight: a day has 23 or 25 hours when clocks are put forward or back.
            end = period.next(start).atStartOfDay(zone).toInstant();
        }
        count += quarter.count();
    }

    private void close() {
        if (count > 0) {
            cumulative += count;
            periods.add(new PeriodCount(start, count, cumulative));
            count = 0;
        }
    }
}
