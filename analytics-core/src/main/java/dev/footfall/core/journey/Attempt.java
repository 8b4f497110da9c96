package dev.footfall.core.journey;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Some steps that were gone one after the other.
 *
 * @param depth how many
 * @param before all but the last; null if it is the first
 * @param at when the last was gone
 * @param began which event of the viewer was the first, counted from 0
 * @param beganAt when that was
 * @param key what it says
 */
record Attempt(
        int depth,
        @Nullable Attempt before,
        long at,
        long began,
        long beganAt,
        @Nullable String key) {

    /**
     * The attempts of one viewer, who is told of in order. Of each number of steps it keeps the attempt that began
     * last, for whatever comes is in the window of that one if it is in that of any other; of those that began together
     * the one that was there first.
     */
    static final class Making {

        private final @Nullable Attempt[] latest;
        private final long window;
        private @Nullable Attempt furthest;
        private long events;

        /**
         * Makes attempts.
         *
         * @param steps how many there are
         * @param window in ms
         */
        Making(int steps, long window) {
            this.latest = new Attempt[steps];
            this.window = window;
        }

        /** Forgets the viewer. */
        void begin() {
            Arrays.fill(latest, null);
            furthest = null;
            events = 0;
        }

        /** From the last step on, so that no event is two steps of one attempt. */
        void add(long at, int matched, @Nullable String key) {
            for (int step = latest.length - 1; step > 0; step--) {
                Attempt before = latest[step - 1];
                if ((matched & 1 << step) != 0 && before != null && at - before.beganAt <= window) {
                    keep(step, new Attempt(step + 1, before, at, before.began, before.beganAt, before.key));
                }
            }
            if ((matched & 1) != 0) {
                keep(0, new Attempt(1, null, at, events, at, key));
            }
            events++;
        }

        private void keep(int step, Attempt attempt) {
            Attempt known = latest[step];
            if (known == null || known.began < attempt.began) {
                latest[step] = attempt;
            }
            if (furthest == null || furthest.depth < attempt.depth) {
                furthest = attempt;
            }
        }

        /** The one that counts; null if there is none. */
        @Nullable
        Attempt furthest() {
            return furthest;
        }
    }
}
