package dev.footfall.jdbc;

import dev.footfall.retention.ActivityQuery;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The cuts of a question about activity, in ms, and what they do to quarters of an hour. */
final class Cuts {

    static final int NO_SLOT = -1;

    /** Further away than any time, and the begin of a quarter. */
    private static final long FARTHEST = 10_000_000_000L * Quarters.MILLIS;

    private final long[] cuts;

    /** A stretch of time, half-open. */
    record Stretch(long from, long to) {}

    /** A slot, and those quarters of a day that lie in it altogether. */
    record Share(int slot, Quarters quarters) {}

    Cuts(ActivityQuery question) {
        this.cuts = question.cuts().stream()
                .mapToLong(cut -> Math.max(-FARTHEST, Math.min(FARTHEST, Millis.ceil(cut))))
                .toArray();
    }

    long first() {
        return cuts[0];
    }

    long last() {
        return cuts[cuts.length - 1];
    }

    /** The slot of a time, or {@link #NO_SLOT}. */
    int slot(long at) {
        int place = place(at);
        return place < cuts.length - 1 ? place : NO_SLOT;
    }

    /** Of the last cut that comes no later; -1 for none. */
    private int place(long at) {
        int low = -1;
        int high = cuts.length - 1;
        while (low < high) {
            int middle = (low + high + 1) >> 1;
            if (cuts[middle] > at) {
                high = middle - 1;
            } else {
                low = middle;
            }
        }
        return low;
    }

    /** What of each slot of that day its quarters can tell. */
    List<Share> shares(int day) {
        List<Share> shares = new ArrayList<>();
        int last = NO_SLOT;
        Quarters quarters = Quarters.NONE;
        for (int number = 0; number < Quarters.IN_A_DAY; number++) {
            int slot = wholeQuarter(day * Quarters.DAY_MILLIS + number * Quarters.MILLIS);
            if (slot != last && last != NO_SLOT) {
                shares.add(new Share(last, quarters));
            }
            quarters = slot == last ? quarters.and(Quarters.of(number)) : Quarters.of(number);
            last = slot;
        }
        if (last != NO_SLOT) {
            shares.add(new Share(last, quarters));
        }
        return shares;
    }

    /** The slot that all of the quarter lies in which begins then. */
    private int wholeQuarter(long begin) {
        int place = place(begin);
        return place >= 0 && place < cuts.length - 1 && cuts[place + 1] >= begin + Quarters.MILLIS ? place : NO_SLOT;
    }

    /** The quarters that a cut lies inside of, as far as they are asked for; neighbours together. */
    List<Stretch> cutQuarters() {
        List<Stretch> stretches = new ArrayList<>();
        for (long begin : beginsOfCutQuarters()) {
            long from = Math.max(first(), begin);
            long to = Math.min(last(), begin + Quarters.MILLIS);
            Stretch before = stretches.isEmpty() ? null : stretches.get(stretches.size() - 1);
            if (before != null && before.to() == from) {
                stretches.set(stretches.size() - 1, new Stretch(before.from(), to));
            } else {
                stretches.add(new Stretch(from, to));
            }
        }
        return stretches;
    }

    private long[] beginsOfCutQuarters() {
        return Arrays.stream(cuts)
                .filter(cut -> Math.floorMod(cut, Quarters.MILLIS) != 0)
                .map(cut -> cut - Math.floorMod(cut, Quarters.MILLIS))
                .distinct()
                .toArray();
    }
}
