package dev.footfall.servlet.reports;

import dev.footfall.query.TimeBucket;
import dev.footfall.time.TimeRange;
import java.time.ZoneId;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How much time a row of {@code reports_over_time} stands for. */
enum BucketWidth {
    HOUR(TimeBucket.HOUR, 2),
    DAY(TimeBucket.DAY, 31),
    WEEK(TimeBucket.WEEK, 366),
    MONTH(TimeBucket.MONTH, Integer.MAX_VALUE);

    private final TimeBucket bucket;
    private final int maxDays;
    private final String label = name().toLowerCase(Locale.ROOT);

    BucketWidth(TimeBucket bucket, int maxDays) {
        this.bucket = bucket;
        this.maxDays = maxDays;
    }

    /** The one that shows such a range best; its days are local ones, of 23 or 25 hours where clocks are changed. */
    static BucketWidth of(TimeRange range, ZoneId zone) {
        return Stream.of(HOUR, DAY, WEEK)
                .filter(width -> !range.from()
                        .atZone(zone)
                        .plusDays(width.maxDays)
                        .toInstant()
                        .isBefore(range.to()))
                .findFirst()
                .orElse(MONTH);
    }

    /** Null when there is none of that name. */
    static @Nullable BucketWidth named(String label) {
        return Stream.of(values())
                .filter(width -> width.label.equals(label))
                .findFirst()
                .orElse(null);
    }

    /** All names, for messages. */
    static String labels() {
        return Stream.of(values()).map(BucketWidth::label).collect(Collectors.joining(", "));
    }

    TimeBucket bucket() {
        return bucket;
    }

    /** The name in requests and answers. */
    String label() {
        return label;
    }
}
