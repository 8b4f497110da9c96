package dev.footfall.query;

import java.time.Instant;
import java.util.List;

/** How a store tells times apart: by plain UTC values, which know of no zone and no calendar. */
public sealed interface Slots {

    /** All times are alike: slot 0. */
    Slots NONE = new None();

    /** Each quarter of an hour of UTC is a slot, numbered from 1970-01-01T00:00Z on. */
    Slots QUARTER_HOURS = new QuarterHours();

    /** The number of the slot of a time that lies in the range of the question. */
    long of(Instant time);

    /** See {@link #NONE}. */
    record None() implements Slots {

        @Override
        public long of(Instant time) {
            return 0;
        }
    }

    /** See {@link #QUARTER_HOURS}. */
    record QuarterHours() implements Slots {

        /** How long each of them is. */
        public static final long MILLIS = 15 * 60 * 1000L;

        @Override
        public long of(Instant time) {
            return Math.floorDiv(time.toEpochMilli(), MILLIS);
        }

        /** When a slot begins. */
        public static Instant start(long slot) {
            return Instant.ofEpochMilli(slot * MILLIS);
        }
    }

    /**
     * Stretches of time, each of which lasts until the next one begins. Several may have the same number: these are one
     * slot.
     *
     * @param stretches at least one, by their beginning; the first begins no later than the range
     */
    record Cut(List<Stretch> stretches) implements Slots {

        /** @throws IllegalArgumentException if there is none, or one does not begin after the one before it */
        public Cut {
            stretches = List.copyOf(stretches);
            if (stretches.isEmpty()) {
                throw new IllegalArgumentException("there must be at least one stretch");
            }
            for (int i = 1; i < stretches.size(); i++) {
                if (!stretches.get(i - 1).from().isBefore(stretches.get(i).from())) {
                    throw new IllegalArgumentException("stretches must follow one another");
                }
            }
        }

        @Override
        public long of(Instant time) {
            int low = 0;
            int high = stretches.size() - 1;
            while (low < high) {
                int middle = (low + high + 1) >>> 1;
                if (stretches.get(middle).from().isAfter(time)) {
                    high = middle - 1;
                } else {
                    low = middle;
                }
            }
            return stretches.get(low).slot();
        }
    }

    /** A stretch of time from then on. */
    record Stretch(Instant from, int slot) {}
}
