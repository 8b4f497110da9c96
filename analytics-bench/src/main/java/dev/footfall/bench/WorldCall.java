package dev.footfall.bench;

import dev.footfall.time.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One documented call, asked in four ways. Each gives the same figures: what one does not tell is not a number.
 *
 * @param days about how much it is asked
 * @param wholeDays whether it can only be asked about whole days
 * @param sql by hand, over the rows
 * @param core the questions of that call, in process; null: they cannot be put without HTTP
 * @param told the figures of an answer; null: it is no text
 */
record WorldCall(
        String name,
        int days,
        boolean wholeDays,
        Function<HandSql, List<Double>> sql,
        @Nullable Function<TimeRange, List<Double>> core,
        Function<TimeRange, byte[]> request,
        @Nullable Function<String, List<Double>> told) {

    private static final Duration STEP = Duration.ofMinutes(7);
    private static final Duration FIRST = Duration.ofSeconds(10);

    /** Another stretch of time for each round: no answer can be kept from an earlier one. */
    TimeRange range(int round) {
        Instant to = wholeDays
                ? BusyYear.END.minus(round, ChronoUnit.DAYS)
                : BusyYear.END.minus(STEP.multipliedBy(round)).minus(FIRST);
        return new TimeRange(to.minus(days, ChronoUnit.DAYS), to);
    }

    HandSql hand(java.sql.Connection connection, boolean isWhole, TimeRange range) {
        return new HandSql(connection, isWhole, World.TENANT, range.to(), Duration.between(range.from(), range.to()));
    }

    static byte[] get(String path) {
        return HttpClientSocket.request("GET", path, Server.TOKEN, "");
    }

    static byte[] post(String path, String body) {
        return HttpClientSocket.request("POST", path, Server.TOKEN, body);
    }
}
