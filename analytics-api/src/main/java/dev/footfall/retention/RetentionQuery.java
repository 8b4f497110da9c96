package dev.footfall.retention;

import dev.footfall.access.Tenant;
import dev.footfall.query.InvalidQueryException;
import dev.footfall.time.TimeRange;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/**
 * Asks which share of the users who came first on a day came back so many days later: on that very day, not on or after
 * it.
 *
 * @param range the cohorts that are meant: all local days that it touches, each as a whole
 * @param zone whose days are meant
 * @param days how many days later, each from 1 to {@value #MAX_DAYS}, ascending
 * @param now what is not over by then is not known yet
 */
public record RetentionQuery(Tenant tenant, TimeRange range, ZoneId zone, List<Integer> days, Instant now) {

    /** The furthest day that may be asked for. */
    public static final int MAX_DAYS = 365;

    /** @throws InvalidQueryException if the days are none, not ascending or out of bounds */
    public RetentionQuery {
        days = List.copyOf(days);
        int before = 0;
        for (int day : days) {
            if (day <= before || day > MAX_DAYS) {
                throw new InvalidQueryException(
                        "days", "days must be ascending, each from 1 to " + MAX_DAYS + ", were " + days);
            }
            before = day;
        }
        if (days.isEmpty()) {
            throw new InvalidQueryException("days", "at least one day must be asked for");
        }
    }
}
