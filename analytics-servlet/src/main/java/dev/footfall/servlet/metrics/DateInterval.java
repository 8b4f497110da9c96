package dev.footfall.servlet.metrics;

import dev.footfall.query.TimeBucket;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalField;
import java.util.Locale;

/** What a grid has a row for each of. */
enum DateInterval {
    DAY(TimeBucket.DAY, DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT)),
    /** A week of ISO 8601: the first days of January may be of the year before, the last of December of the next. */
    WEEK(TimeBucket.WEEK, digits(IsoFields.WEEK_BASED_YEAR, IsoFields.WEEK_OF_WEEK_BASED_YEAR)),
    MONTH(TimeBucket.MONTH, digits(ChronoField.YEAR, ChronoField.MONTH_OF_YEAR));

    private final TimeBucket bucket;

    @SuppressWarnings("ImmutableEnumChecker") // Formatters never change.
    private final DateTimeFormatter format;

    DateInterval(TimeBucket bucket, DateTimeFormatter format) {
        this.bucket = bucket;
        this.format = format;
    }

    TimeBucket bucket() {
        return bucket;
    }

    String label(ZonedDateTime start) {
        return format.format(start);
    }

    private static DateTimeFormatter digits(TemporalField four, TemporalField two) {
        return new DateTimeFormatterBuilder()
                .appendValue(four, 4)
                .appendValue(two, 2)
                .toFormatter(Locale.ROOT);
    }
}
