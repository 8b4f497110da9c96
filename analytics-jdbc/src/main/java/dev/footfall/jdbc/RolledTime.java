package dev.footfall.jdbc;

import dev.footfall.jdbc.rollup.DaySlots;
import dev.footfall.query.Slots;
import dev.footfall.query.StoreQuery;
import dev.footfall.time.TimeRange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * Divides the time of a question: whole quarters of an hour that lie in one slot and whose events are all rolled up are
 * told by rollups, the rest by events.
 */
final class RolledTime {

    private static final long QUARTER = Quarters.MILLIS;
    private static final long FIRST = TimeRange.ALL.from().toEpochMilli();
    private static final long LAST = TimeRange.ALL.to().toEpochMilli() + 1;

    private final StoreQuery query;
    private final long from;
    private final long to;
    private final long first;
    private final long end;
    private final NavigableSet<Long> others = new TreeSet<>();

    /** @param marked quarters of an hour, counted from 1970, whose events are not all rolled up */
    RolledTime(StoreQuery query, Collection<Long> marked) {
        this.query = query;
        this.from = time(query.range().from());
        this.to = time(query.range().to());
        this.first = -Math.floorDiv(-from, QUARTER);
        this.end = Math.floorDiv(to, QUARTER);
        marked.stream().filter(this::isWhole).forEach(others::add);
        if (query.slots() instanceof Slots.Cut cut) {
            cut.stretches().stream()
                    .mapToLong(stretch -> Millis.ceil(stretch.from()))
                    .filter(begin -> Math.floorMod(begin, QUARTER) != 0)
                    .map(begin -> Math.floorDiv(begin, QUARTER))
                    .filter(this::isWhole)
                    .forEach(others::add);
        }
    }

    private boolean isWhole(long quarter) {
        return quarter >= first && quarter < end;
    }

    /** No event lies outside of {@link TimeRange#ALL}. */
    private static long time(Instant end) {
        return Math.max(FIRST, Math.min(LAST, Millis.ceil(end)));
    }

    /** The UTC day that a range begins in. */
    static int firstDay(TimeRange range) {
        return Quarters.day(time(range.from()));
    }

    /** The UTC day that it ends in. */
    static int lastDay(TimeRange range) {
        return Quarters.day(time(range.to()) - 1);
    }

    /** Where the quarters of a day go that rollups tell of. */
    DaySlots slots(int day) {
        long[] slots = new long[Quarters.IN_A_DAY];
        long begin = (long) day * Quarters.IN_A_DAY;
        boolean isAlike = query.slots().equals(Slots.NONE);
        Arrays.setAll(slots, number -> {
            long quarter = begin + number;
            if (!isWhole(quarter) || others.contains(quarter)) {
                return DaySlots.NONE;
            }
            return isAlike ? 0 : query.slots().of(Instant.ofEpochMilli(quarter * QUARTER));
        });
        return new DaySlots(slots);
    }

    /** How many {@link #stretches} there are at most. */
    int pieces() {
        return others.size() + 2;
    }

    /** What events tell of. */
    List<TimeRange> stretches() {
        List<TimeRange> stretches = new ArrayList<>();
        long open = from;
        long until = Math.min(to, first * QUARTER);
        for (long quarter : others) {
            if (quarter * QUARTER > until) {
                add(stretches, open, until);
                open = quarter * QUARTER;
            }
            until = (quarter + 1) * QUARTER;
        }
        long last = Math.max(from, end * QUARTER);
        if (last > until) {
            add(stretches, open, until);
            open = last;
        }
        add(stretches, open, to);
        return stretches;
    }

    private static void add(List<TimeRange> stretches, long from, long to) {
        if (from < to) {
            stretches.add(new TimeRange(Instant.ofEpochMilli(from), Instant.ofEpochMilli(to)));
        }
    }
}
