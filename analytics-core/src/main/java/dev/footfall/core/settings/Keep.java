package dev.footfall.core.settings;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How long something is kept.
 *
 * @param period one day or more; null: for ever
 */
public record Keep(@Nullable Period period) {

    static final String RIGHT =
            "one day or more, such as 400 days, 25 months, 2 years or P25M, or else forever; at most 1000 years";
    private static final String FOREVER = "forever";
    private static final int MOST_YEARS = 1_000;
    private static final LocalDate ANY_DAY = LocalDate.EPOCH;
    private static final Pattern SIMPLE = Pattern.compile("(\\d{1,6})\\s*(d|days?|months?|years?)");

    /** @throws RuntimeException if it says no such time */
    static Keep parse(String value) {
        String text = value.strip().toLowerCase(Locale.ROOT);
        if (text.equals(FOREVER)) {
            return new Keep(null);
        }
        Matcher simple = SIMPLE.matcher(text);
        Period period = simple.matches()
                ? period(Integer.parseInt(simple.group(1)), simple.group(2).charAt(0))
                : Period.parse(value.strip());
        LocalDate end = ANY_DAY.plus(period);
        if (!end.isAfter(ANY_DAY) || end.isAfter(ANY_DAY.plusYears(MOST_YEARS))) {
            throw new IllegalArgumentException();
        }
        return new Keep(period);
    }

    private static Period period(int amount, char unit) {
        return switch (unit) {
            case 'd' -> Period.ofDays(amount);
            case 'm' -> Period.ofMonths(amount);
            default -> Period.ofYears(amount);
        };
    }

    /** What happened before that is too old, by the calendar of UTC; empty: nothing ever is. */
    public Optional<Instant> cutoff(Instant now) {
        return Optional.ofNullable(period)
                .map(kept ->
                        LocalDateTime.ofInstant(now, ZoneOffset.UTC).minus(kept).toInstant(ZoneOffset.UTC));
    }

    @Override
    public String toString() {
        return period == null ? FOREVER : period.toString();
    }
}
