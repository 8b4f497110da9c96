package dev.footfall.servlet.http;

import dev.footfall.time.TimeRange;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;

/**
 * Reads the two ends of a range: dates, or dates with a time, with or without an offset; without one they are local.
 * What lies outside of all times that events can have is moved to their edge.
 *
 * <p>An end is the first moment after the range, unless it says otherwise by its form: a bare date means that whole
 * day, a time in the last second of a minute that whole second ({@code 23:59:59}), and with milliseconds that whole
 * millisecond ({@code 23:59:59.999}).
 */
public final class Moments {

    /** What a message says that such a text must be. */
    public static final String FORM = "a date and time such as 2026-03-01T00:00:00 or 2026-03-01T00:00:00Z, or a date";

    private static final int LAST = 59;
    private static final DateTimeFormatter FORMAT = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .appendLiteral('T')
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .optionalStart()
            .appendOffsetId()
            .toFormatter()
            .withResolverStyle(ResolverStyle.STRICT);

    private Moments() {}

    /**
     * The first moment of a range.
     *
     * @throws DateTimeException if the text is nothing of the kind
     */
    public static Instant start(String text, ZoneId zone) {
        TemporalAccessor read = read(text);
        if (read instanceof LocalDate date) {
            return within(date.atStartOfDay(zone).toInstant());
        }
        return within(
                read instanceof LocalDateTime local
                        ? local.atZone(zone).toInstant()
                        : ((OffsetDateTime) read).toInstant());
    }

    /**
     * The first moment after a range.
     *
     * @throws DateTimeException if the text is nothing of the kind
     */
    public static Instant end(String text, ZoneId zone) {
        TemporalAccessor read = read(text);
        if (read instanceof LocalDate date) {
            return within(date.plusDays(1).atStartOfDay(zone).toInstant());
        }
        if (read instanceof LocalDateTime local) {
            // Of a time that comes twice the later one is the last.
            return within(
                    local.atZone(zone).withLaterOffsetAtOverlap().toInstant().plusNanos(covered(local.toLocalTime())));
        }
        OffsetDateTime time = (OffsetDateTime) read;
        return within(time.toInstant().plusNanos(covered(time.toLocalTime())));
    }

    /** How much of the time after it an end means. */
    private static long covered(LocalTime end) {
        if (end.getSecond() != LAST) {
            return 0;
        }
        return end.getNano() == 0 ? 1_000_000_000 : 1_000_000;
    }

    private static TemporalAccessor read(String text) {
        if (text.length() == "2026-03-01".length()) {
            return LocalDate.parse(text);
        }
        // In a query string a plus that nobody encoded is a blank.
        return FORMAT.parseBest(text.replace(' ', '+'), OffsetDateTime::from, LocalDateTime::from);
    }

    private static Instant within(Instant instant) {
        if (instant.isBefore(TimeRange.ALL.from())) {
            return TimeRange.ALL.from();
        }
        return instant.isAfter(TimeRange.ALL.to()) ? TimeRange.ALL.to() : instant;
    }
}
