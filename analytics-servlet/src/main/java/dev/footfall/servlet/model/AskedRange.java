package dev.footfall.servlet.model;

import dev.footfall.time.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** The times that a question is about, as it says them. */
public sealed interface AskedRange {

    /** What a question is about that says nothing of times. */
    AskedRange EVERYTHING = new Everything();

    /** Which times these are; never outside of those that events can have. */
    TimeRange in(ZoneId zone, Instant now);

    /** All times. */
    record Everything() implements AskedRange {
        @Override
        public TimeRange in(ZoneId zone, Instant now) {
            return TimeRange.ALL;
        }
    }

    /**
     * Local days.
     *
     * @param to the first day after them
     */
    record Days(LocalDate from, LocalDate to) implements AskedRange {
        @Override
        public TimeRange in(ZoneId zone, Instant now) {
            return within(
                    from.atStartOfDay(zone).toInstant(), to.atStartOfDay(zone).toInstant());
        }
    }

    /** From one moment to another, which is the first outside. */
    record Moments(Instant from, Instant to) implements AskedRange {
        @Override
        public TimeRange in(ZoneId zone, Instant now) {
            return within(from, to);
        }
    }

    /** So long a time up to now. */
    record Last(Duration length) implements AskedRange {
        @Override
        public TimeRange in(ZoneId zone, Instant now) {
            return within(now.minus(length), now);
        }
    }

    private static TimeRange within(Instant from, Instant to) {
        return new TimeRange(within(from), within(to));
    }

    private static Instant within(Instant instant) {
        if (instant.isBefore(TimeRange.ALL.from())) {
            return TimeRange.ALL.from();
        }
        return instant.isBefore(TimeRange.ALL.to()) ? fullMilli(instant) : TimeRange.ALL.to();
    }

    /** Events happen at full ms: the next one leaves out the same of them. */
    private static Instant fullMilli(Instant instant) {
        Instant milli = instant.truncatedTo(ChronoUnit.MILLIS);
        return milli.equals(instant) ? milli : milli.plusMillis(1);
    }
}
