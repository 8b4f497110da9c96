package dev.footfall.core.query;

import dev.footfall.time.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of time that ends now, and what it is compared with.
 *
 * @param range what is asked about
 * @param before the stretch of equal length before it; null when there is none, because all times are asked about
 */
public record Period(TimeRange range, @Nullable TimeRange before) {

    /** What texts are like, for messages. */
    public static final String FORM =
            "a number of hours, days or weeks such as 24h, 7d or 4w, at most 3650 days, or all";

    private static final Duration LONGEST = Duration.ofDays(3_650);
    private static final Pattern WRITTEN = Pattern.compile("([1-9]\\d{0,4})([hdw])");
    private static final Map<String, Duration> UNITS =
            Map.of("h", Duration.ofHours(1), "d", Duration.ofDays(1), "w", Duration.ofDays(7));

    /**
     * Reads {@code 24h}, {@code 7d}, {@code 4w} or {@code all}. A day has 24 hours here, whatever the clocks do.
     *
     * @param first the begin of all times; asked for only when it matters
     * @return empty if the text is nothing of the kind
     */
    public static Optional<Period> parse(String text, Instant now, Supplier<Instant> first) {
        String word = text.strip().toLowerCase(Locale.ROOT);
        if (word.equals("all")) {
            Instant begin = first.get();
            return Optional.of(new Period(new TimeRange(begin.isAfter(now) ? now : begin, now), null));
        }
        Matcher matcher = WRITTEN.matcher(word);
        Duration unit = matcher.matches() ? UNITS.get(matcher.group(2)) : null;
        if (unit == null) {
            return Optional.empty();
        }
        Duration length = unit.multipliedBy(Long.parseLong(matcher.group(1)));
        if (length.compareTo(LONGEST) > 0) {
            return Optional.empty();
        }
        TimeRange range = new TimeRange(now.minus(length), now);
        return Optional.of(new Period(range, Comparison.periodBefore(range)));
    }
}
