package dev.footfall.core.system;

import dev.footfall.system.ErrorKind;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.atomic.AtomicReferenceFieldUpdater;
import org.jspecify.annotations.Nullable;

/** Counts requests in the minute in which they end. Takes no lock. */
final class Recorder {

    static final long MINUTE_MILLIS = 60_000;

    /** So many minutes wait to be looked at; the memory must not grow when nobody looks. */
    private static final int LONGEST_WAIT = 120;

    private static final AtomicReferenceFieldUpdater<Recorder, LiveMinute> CURRENT =
            AtomicReferenceFieldUpdater.newUpdater(Recorder.class, LiveMinute.class, "current");

    private final Clock clock;
    /** Replaced once a minute, by whichever thread comes first. */
    private volatile LiveMinute current;

    Recorder(Clock clock) {
        this.clock = clock;
        this.current = new LiveMinute(now(), null);
    }

    /** The minute that it is, since the epoch. */
    long now() {
        return Math.floorDiv(clock.millis(), MINUTE_MILLIS);
    }

    void record(String endpoint, long nanos, @Nullable ErrorKind error) {
        LiveMinute minute = enter();
        try {
            minute.add(endpoint, Math.max(0, nanos), error);
        } finally {
            minute.leave();
        }
    }

    private LiveMinute enter() {
        while (true) {
            LiveMinute minute = reach(now());
            minute.enter();
            // Whoever finds its minute replaced must not count in it: it may have been looked at already.
            if (minute == current) {
                return minute;
            }
            minute.leave();
        }
    }

    /** Begins that minute, unless it or a later one has begun; a clock that goes back changes nothing. */
    LiveMinute reach(long number) {
        LiveMinute minute = current;
        if (number <= minute.number()) {
            return minute;
        }
        LiveMinute next = new LiveMinute(number, minute);
        if (CURRENT.compareAndSet(this, minute, next)) {
            cut(next);
        }
        return current;
    }

    private static void cut(LiveMinute latest) {
        int minutes = 1;
        for (LiveMinute minute = latest; minute != null; minute = minute.before()) {
            if (minutes++ == LONGEST_WAIT) {
                minute.forgetBefore();
            }
        }
    }

    /** All minutes that may not have been looked at, the latest first. */
    Deque<LiveMinute> minutes() {
        Deque<LiveMinute> minutes = new ArrayDeque<>();
        for (LiveMinute minute = current; minute != null; minute = minute.before()) {
            minutes.add(minute);
        }
        return minutes;
    }
}
