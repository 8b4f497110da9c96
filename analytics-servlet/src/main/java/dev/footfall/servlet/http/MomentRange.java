package dev.footfall.servlet.http;

import dev.footfall.time.TimeRange;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** The range that {@code from} and {@code to} of a query mean, see {@link Moments}; what is absent is no bound. */
public final class MomentRange {

    public static final List<Parameter> PARAMETERS =
            List.of(Parameter.of("from", ValueKind.MOMENT), Parameter.of("to", ValueKind.MOMENT));

    private MomentRange() {}

    /**
     * Reads the two ends.
     *
     * @param zone of dates and times without an offset
     * @throws Problem if one of them is nothing of the kind, or the range ends before it begins
     */
    public static TimeRange of(QueryString query, ZoneId zone) {
        @Nullable Instant from = moment(query, "from", zone, Moments::start);
        @Nullable Instant to = moment(query, "to", zone, Moments::end);
        Instant begin = from == null ? TimeRange.ALL.from() : from;
        Instant end = to == null ? TimeRange.ALL.to() : to;
        if (end.isBefore(begin)) {
            throw Problem.invalidRequest("to must not be earlier than from, was " + end + ", with from " + begin);
        }
        return new TimeRange(begin, end);
    }

    private static @Nullable Instant moment(
            QueryString query, String name, ZoneId zone, BiFunction<String, ZoneId, Instant> read) {
        String text = query.single(name);
        try {
            return text == null ? null : read.apply(text, zone);
        } catch (DateTimeException e) {
            throw Problem.invalidRequest(
                    name + " must be " + Moments.FORM + ", was " + Shown.value(query.spelled(name)));
        }
    }
}
