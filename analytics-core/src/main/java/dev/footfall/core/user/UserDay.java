package dev.footfall.core.user;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One local day of a period, as far as it lies in the period.
 *
 * @param activeUsers new and returning ones together
 * @param newUsers who was first seen on that day, in the period
 * @param returningUsers who was active on that day and first seen before
 * @param sessions how many began
 * @param averageDuration theirs, in seconds; null of none
 * @param day1 the share of those first seen on that whole day who were active on the next one; null if nobody was, or
 *     if it is not over
 * @param day7 the same seven days later
 * @param day30 the same thirty days later
 */
public record UserDay(
        LocalDate date,
        long activeUsers,
        long newUsers,
        long returningUsers,
        long sessions,
        @Nullable Double averageDuration,
        Activity.Actions actions,
        @Nullable Double day1,
        @Nullable Double day7,
        @Nullable Double day30) {}
