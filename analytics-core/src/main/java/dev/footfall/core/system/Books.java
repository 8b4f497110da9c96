package dev.footfall.core.system;

import dev.footfall.system.Measurement;
import dev.footfall.system.Requests;
import dev.footfall.system.Resolution;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What this run has measured and the store does not have yet, by minutes and by hours. Of both only so much is held,
 * the latest; the present hour always. Only those wait for each other who write or answer, never those who record.
 */
final class Books {

    private static final int MAX_MINUTES = 120;
    private static final int MAX_HOURS = 48;
    private static final long MINUTES_PER_HOUR = 60;
    private static final Requests NONE = new Tally().requests();

    private final String run;
    private final Recorder recorder;
    /** Over, and not written. */
    private final TreeMap<Instant, Measurement> minutes = new TreeMap<>();
    /** The minutes that are over, added up. */
    private final TreeMap<Instant, Measurement> hours = new TreeMap<>();

    private final TreeSet<Instant> unwrittenHours = new TreeSet<>();

    Books(String run, Recorder recorder) {
        this.run = run;
        this.recorder = recorder;
    }

    String run() {
        return run;
    }

    /** Enters the minutes that are over; one that somebody is still counting in comes next time. */
    synchronized void enterMinutes() {
        Iterator<LiveMinute> oldestFirst = recorder.minutes().descendingIterator();
        LiveMinute minute = oldestFirst.next();
        while (oldestFirst.hasNext() && minute.isQuiet()) {
            enter(minute.number(), requests(minute));
            minute = oldestFirst.next();
            minute.forgetBefore();
        }
        shrink(minutes, MAX_MINUTES);
        shrink(hours, MAX_HOURS);
        unwrittenHours.retainAll(hours.keySet());
    }

    /** Notes that the application was running in these minutes. */
    synchronized void enterRunning(long firstMinute, long lastMinute) {
        for (long number = Math.max(firstMinute, lastMinute - MAX_MINUTES); number <= lastMinute; number++) {
            enter(number, NONE);
        }
    }

    private void enter(long number, Requests requests) {
        Measurement minute = minute(number, requests);
        minutes.merge(minute.begin(), minute, Books::sum);
        Measurement hour = hour(number, requests);
        hours.merge(hour.begin(), hour, Books::sum);
        unwrittenHours.add(hour.begin());
    }

    private static Requests requests(LiveMinute minute) {
        Tally tally = new Tally();
        minute.addTo(tally);
        return tally.requests();
    }

    private Measurement minute(long number, Requests requests) {
        return new Measurement(run, Resolution.MINUTE, begin(number), bit(number), requests);
    }

    private Measurement hour(long number, Requests requests) {
        Instant begin = Resolution.HOUR.begin(begin(number));
        return new Measurement(run, Resolution.HOUR, begin, bit(number), requests);
    }

    private static Instant begin(long minute) {
        return Instant.ofEpochMilli(minute * Recorder.MINUTE_MILLIS);
    }

    private static long bit(long minute) {
        return 1L << Math.floorMod(minute, MINUTES_PER_HOUR);
    }

    private static Measurement sum(Measurement one, Measurement other) {
        Tally tally = new Tally();
        tally.add(one.requests());
        tally.add(other.requests());
        return new Measurement(
                one.run(), one.resolution(), one.begin(), one.minutes() | other.minutes(), tally.requests());
    }

    private static void shrink(NavigableMap<Instant, Measurement> held, int most) {
        while (held.size() > most) {
            held.pollFirstEntry();
        }
    }

    /** The earliest of what is over and not written. */
    synchronized List<Measurement> unwritten(int most) {
        List<Measurement> unwritten = new ArrayList<>();
        minutes.values().stream().limit(most).forEach(unwritten::add);
        unwrittenHours.stream().limit(most).map(hours::get).forEach(unwritten::add);
        return unwritten;
    }

    /** Lets go of what was written; of the present hour it is known only that the store has it. */
    synchronized void written(List<Measurement> written) {
        // Of an hour of which a minute is still to come in everything must be held: what is written replaces the rest.
        Instant present =
                Resolution.HOUR.begin(begin(recorder.minutes().getLast().number()));
        for (Measurement measurement : written) {
            if (measurement.resolution() == Resolution.MINUTE) {
                minutes.remove(measurement.begin(), measurement);
            } else if (measurement.equals(hours.get(measurement.begin()))) {
                unwrittenHours.remove(measurement.begin());
            }
        }
        hours.keySet().removeIf(begin -> begin.isBefore(present) && !unwrittenHours.contains(begin));
    }

    /** Everything that is held, this very minute included. */
    synchronized List<Measurement> held(Resolution resolution) {
        boolean isHours = resolution == Resolution.HOUR;
        TreeMap<Instant, Measurement> held = new TreeMap<>(isHours ? hours : minutes);
        for (LiveMinute live : recorder.minutes()) {
            Requests requests = requests(live);
            Measurement measured = isHours ? hour(live.number(), requests) : minute(live.number(), requests);
            held.merge(measured.begin(), measured, Books::sum);
        }
        return List.copyOf(held.values());
    }
}
