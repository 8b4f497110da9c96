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
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the two ends of a range: dates, or dates with a time, with or without an offset; without one they are local.
 * What lies outside of all times that events can have is moved to their edge.
 *
 * <p>An end is the first moment after the range, unless it says otherwise by its form: a bare date means that whole
 * day, a time in the last second of a minute that whole second ({@code 23:59:59}), and with a fraction the whole
 * millisecond that it is in ({@code 23:59:59.999}, {@code 23:59:59.999999}).
 */
public final class Moments {

    /** What a message says that such a text must be. */
    public static final String FORM = "a date and time such as 2026-03-01T00:00:00 or 2026-03-01T00:00:00Z, or a date";

    private static final int LAST = 59;

    /** An offset without a colon. */
    private static final Pattern BASIC_OFFSET = Pattern.compile("(T.*[+-]\\d{2})(\\d{2})?$");

    /** The end of a day, which is the beginning of the next. */
    private static final Pattern MIDNIGHT = Pattern.compile("T24(?=:00(?::00(?:\\.0+)?)?(?:$|[Z+-]))");

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
            Instant last = local.atZone(zone).withLaterOffsetAtOverlap().toInstant();
            return within(after(last, local.toLocalTime()));
        }
        OffsetDateTime time = (OffsetDateTime) read;
        return within(after(time.toInstant(), time.toLocalTime()));
    }

    /** The first moment that an end does not mean. */
    private static Instant after(Instant end, LocalTime local) {
        if (local.getSecond() != LAST) {
            return end;
        }
        return local.getNano() == 0
                ? end.plusSeconds(1)
                : end.truncatedTo(ChronoUnit.MILLIS).plusMillis(1);
    }

    private static TemporalAccessor read(String text) {
        if (text.length() == "2026-03-01".length()) {
            return LocalDate.parse(text);
        }
        String written = written(text);
        Matcher midnight = MIDNIGHT.matcher(written);
        return midnight.find() ? nextDay(parse(midnight.replaceFirst("T00"))) : parse(written);
    }

    /** The same in the one spelling that is parsed. */
    private static String written(String text) {
        // In a query string a plus that nobody encoded is a blank.
        String upper = text.replace(' ', '+').toUpperCase(Locale.ROOT);
        Matcher offset = BASIC_OFFSET.matcher(upper);
        return offset.find()
                ? offset.replaceFirst(found -> found.group(1) + ":" + Objects.requireNonNullElse(found.group(2), "00"))
                : upper;
    }

    private static TemporalAccessor parse(String written) {
        return FORMAT.parseBest(written, OffsetDateTime::from, LocalDateTime::from);
    }

    private static TemporalAccessor nextDay(TemporalAccessor midnight) {
        return midnight instanceof LocalDateTime local ? local.plusDays(1) : ((OffsetDateTime) midnight).plusDays(1);
    }

    private static Instant within(Instant instant) {
        if (instant.isBefore(TimeRange.ALL.from())) {
            return TimeRange.ALL.from();
        }
        return instant.isAfter(TimeRange.ALL.to()) ? TimeRange.ALL.to() : instant;
    }
}
