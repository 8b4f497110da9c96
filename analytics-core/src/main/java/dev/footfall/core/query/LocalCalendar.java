package dev.footfall.core.query;

import dev.footfall.query.TimeBucket;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The buckets that an instant lies in, by the clocks and calendar of a zone. */
final class LocalCalendar {

    private static final long HOUR = 3600;

    private final ZoneId zone;
    private final List<TimeBucket> buckets;
    private final boolean isHourly;

    LocalCalendar(ZoneId zone, List<TimeBucket> buckets) {
        this.zone = zone;
        this.buckets = buckets;
        this.isHourly = buckets.stream().anyMatch(TimeBucket::isHourly);
    }

    /** The key of each bucket, see {@link TimeBucket}. */
    List<Object> keys(Instant at) {
        LocalDate day = day(at);
        List<Object> keys = new ArrayList<>(buckets.size());
        buckets.forEach(bucket -> keys.add(key(bucket, at, day)));
        return keys;
    }

    /** When the keys may be others for the first time after that. */
    Instant end(Instant at) {
        Instant nextDay = day(at).plusDays(1).atStartOfDay(zone).toInstant();
        if (!isHourly) {
            return nextDay;
        }
        Instant end = earlier(fullHour(at).plusSeconds(HOUR), nextDay);
        @Nullable ZoneOffsetTransition change = zone.getRules().nextTransition(at);
        return change == null ? end : earlier(end, change.getInstant());
    }

    private Object key(TimeBucket bucket, Instant at, LocalDate day) {
        return switch (bucket) {
            case HOUR -> hour(at).atZone(zone);
            case DAY -> start(day);
            case WEEK -> start(day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
            case MONTH -> start(day.withDayOfMonth(1));
            case YEAR -> start(day.withDayOfYear(1));
            case HOUR_OF_DAY -> at.atZone(zone).getHour();
            case DAY_OF_WEEK -> day.getDayOfWeek().getValue();
            case DAY_OF_MONTH -> day.getDayOfMonth();
            case MONTH_OF_YEAR -> day.getMonthValue();
        };
    }

    private ZonedDateTime start(LocalDate day) {
        return day.atStartOfDay(zone);
    }

    /**
     * A day lasts until the next one begins. Where clocks are put back across midnight, what comes again after it is no
     * part of the day before.
     */
    private LocalDate day(Instant at) {
        LocalDate day = LocalDate.ofInstant(at, zone);
        LocalDate next = day.plusDays(1);
        return next.atStartOfDay(zone).toInstant().isAfter(at) ? day : next;
    }

    /** When the hour of the local clock began, or the clocks were changed within it. */
    private Instant hour(Instant at) {
        Instant begin = fullHour(at);
        @Nullable ZoneOffsetTransition change = zone.getRules().previousTransition(at.plusNanos(1));
        return change == null || change.getInstant().isBefore(begin) ? begin : change.getInstant();
    }

    /** When the hour of the local clock would have begun without any change. */
    private Instant fullHour(Instant at) {
        long offset = zone.getRules().getOffset(at).getTotalSeconds();
        long local = at.getEpochSecond() + offset;
        return Instant.ofEpochSecond(local - Math.floorMod(local, HOUR) - offset);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
