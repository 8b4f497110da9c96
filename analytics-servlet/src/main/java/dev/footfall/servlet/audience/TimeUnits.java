package dev.footfall.servlet.audience;

import dev.footfall.query.AggregateRow;
import dev.footfall.query.Dimension;
import dev.footfall.query.TimeBucket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What objects are arranged by: years, months, days, hours, or several of them.
 *
 * @param buckets from the longest to the shortest, so that answers are in the order of time
 */
record TimeUnits(List<TimeBucket> buckets) {

    private static final String DAY = "day";
    static final List<String> NAMES = List.of("year", "month", DAY, "hour");

    TimeUnits {
        buckets = List.copyOf(buckets);
    }

    /** Those that a request has switched on; all of them if it has none. */
    static TimeUnits read(Parameters parameters) {
        List<String> asked = new ArrayList<>(NAMES);
        asked.removeIf(name -> !parameters.isSet(name));
        if (asked.equals(List.of(DAY))) {
            // Days that are nothing else's are those of the week.
            return new TimeUnits(List.of(TimeBucket.DAY_OF_WEEK));
        }
        return new TimeUnits((asked.isEmpty() ? NAMES : asked)
                .stream().map(TimeUnits::bucket).toList());
    }

    private static TimeBucket bucket(String name) {
        return switch (name) {
            case "year" -> TimeBucket.YEAR;
            case "month" -> TimeBucket.MONTH_OF_YEAR;
            case DAY -> TimeBucket.DAY_OF_MONTH;
            default -> TimeBucket.HOUR_OF_DAY;
        };
    }

    Dimension[] dimensions() {
        return buckets.toArray(Dimension[]::new);
    }

    /** The number of each unit, by the letter that it has in an object. */
    Map<String, Long> id(AggregateRow row) {
        Map<String, Long> id = new TreeMap<>();
        buckets.forEach(bucket -> id.put(letter(bucket), (long) number(row, bucket)));
        return id;
    }

    private static String letter(TimeBucket bucket) {
        return switch (bucket) {
            case YEAR -> "y";
            case MONTH_OF_YEAR -> "m";
            case HOUR_OF_DAY -> "h";
            default -> "d";
        };
    }

    private static int number(AggregateRow row, TimeBucket bucket) {
        return bucket == TimeBucket.YEAR ? row.start(bucket).getYear() : row.number(bucket);
    }
}
