package dev.footfall.servlet.audience;

import dev.footfall.time.TimeRange;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.zone.ZoneOffsetTransition;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The time that a request asks about.
 *
 * @param begin as asked for
 * @param end as asked for; in the last second of a minute that whole second is meant
 * @param range the same, half-open
 */
record Period(ZonedDateTime begin, ZonedDateTime end, TimeRange range) {

    static final String FORM = "a date and time such as 2017/09/12 12:00:00";

    private static final Pattern WRITTEN = Pattern.compile("\\d{4}/\\d\\d/\\d\\d \\d\\d:\\d\\d:\\d\\d");
    private static final DateTimeFormatter LOCAL =
            DateTimeFormatter.ofPattern("uuuu/MM/dd HH:mm:ss", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter ISO = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx", Locale.ROOT);
    private static final int LAST_SECOND = 59;

    /** From one moment to another, both local. */
    static Period of(LocalDateTime begin, LocalDateTime end, ZoneId zone) {
        // Of a time that comes twice the later one is the last.
        ZonedDateTime last = moment(end, zone).withLaterOffsetAtOverlap();
        ZonedDateTime after = end.getSecond() == LAST_SECOND ? last.plusSeconds(1) : last;
        ZonedDateTime first = moment(begin, zone);
        return new Period(first, last, within(first.toInstant(), after.toInstant()));
    }

    /** Of a time that the clocks leave out, the moment at which they are put forward. */
    private static ZonedDateTime moment(LocalDateTime local, ZoneId zone) {
        ZoneOffsetTransition change = zone.getRules().getTransition(local);
        return change != null && change.isGap() ? change.getInstant().atZone(zone) : local.atZone(zone);
    }

    /** From one moment to another. */
    static Period of(Instant begin, Instant end, ZoneId zone) {
        return new Period(begin.atZone(zone), end.atZone(zone), within(begin, end));
    }

    /** No events are outside of all times. */
    private static TimeRange within(Instant from, Instant to) {
        Instant begin = within(from);
        Instant end = within(to);
        return new TimeRange(begin, end.isBefore(begin) ? begin : end);
    }

    private static Instant within(Instant at) {
        Instant late = at.isBefore(TimeRange.ALL.from()) ? TimeRange.ALL.from() : at;
        return late.isAfter(TimeRange.ALL.to()) ? TimeRange.ALL.to() : late;
    }

    /** @throws java.time.DateTimeException if the text is nothing of the kind */
    static LocalDateTime read(String text) {
        if (!WRITTEN.matcher(text).matches()) {
            throw new DateTimeException(text);
        }
        return LocalDateTime.parse(text, LOCAL);
    }

    /** {@code 2017/09/12 12:00:00}, by the clock of the time's own zone. */
    static String local(ZonedDateTime time) {
        return LOCAL.format(time);
    }

    /** {@code 2017-09-12T12:00:00+01:00}. */
    static String iso(ZonedDateTime time) {
        return ISO.format(time);
    }

    ZoneId zone() {
        return begin.getZone();
    }
}
