package dev.footfall.servlet.audience;

import dev.footfall.query.TimeBucket;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The values of {@code dt_format}: what the nodes of the level {@code dates} are, and how they are written. */
enum DateFormat {
    HOURS("YYYY-MM-DD HH", TimeBucket.HOUR, "uuuu-MM-dd HH"),
    DAYS("YYYY-MM-DD", TimeBucket.DAY, "uuuu-MM-dd"),
    MONTHS("YYYY-MM", TimeBucket.MONTH, "uuuu-MM"),
    YEARS("YYYY", TimeBucket.YEAR, "uuuu"),
    MONTHS_OF_YEAR("MM", TimeBucket.MONTH_OF_YEAR, ""),
    DAYS_OF_WEEK("DD", TimeBucket.DAY_OF_WEEK, ""),
    HOURS_OF_DAY("HH", TimeBucket.HOUR_OF_DAY, "");

    /** What a message says that such a text must be. */
    static final String FORM =
            "one of " + Stream.of(values()).map(DateFormat::text).collect(Collectors.joining(", "));

    private final String text;
    private final TimeBucket bucket;

    @SuppressWarnings("ImmutableEnumChecker") // Formatters never change.
    private final DateTimeFormatter calendar;

    DateFormat(String text, TimeBucket bucket, String pattern) {
        this.text = text;
        this.bucket = bucket;
        this.calendar = DateTimeFormatter.ofPattern(pattern, Locale.ROOT);
    }

    static Optional<DateFormat> of(String text) {
        return Stream.of(values()).filter(format -> format.text.equals(text)).findFirst();
    }

    String text() {
        return text;
    }

    TimeBucket bucket() {
        return bucket;
    }

    /** Of the hour that clocks go through twice both are written alike, and are one. */
    String write(Object key) {
        return key instanceof ZonedDateTime start
                ? calendar.format(start)
                : String.format(Locale.ROOT, "%02d", (Integer) key);
    }
}
