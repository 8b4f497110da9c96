package dev.footfall.core.access;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * How many requests a caller has left: those of one minute at once, which come back evenly. All that it knows is the
 * time at which none of them is missing.
 */
final class Allowance {

    private static final long MINUTE = TimeUnit.MINUTES.toMicros(1);

    private final long pause;
    private final AtomicLong whole = new AtomicLong(Long.MIN_VALUE);

    Allowance(int requestsPerMinute) {
        this.pause = MINUTE / requestsPerMinute;
    }

    /**
     * Takes one of them.
     *
     * @param now in µs
     * @return 0, or for how many µs there will be none
     */
    long take(long now) {
        while (true) {
            long before = whole.get();
            // Later than a minute from now it never is, unless the clock was set back.
            long start = before <= now || before - now > MINUTE ? now : before;
            long wait = start + pause - now - MINUTE;
            if (wait > 0) {
                return wait;
            }
            if (whole.compareAndSet(before, start + pause)) {
                return 0;
            }
        }
    }

    /** Gives back one that was taken. */
    void giveBack() {
        whole.addAndGet(-pause);
    }
}
