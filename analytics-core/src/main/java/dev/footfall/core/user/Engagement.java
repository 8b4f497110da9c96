package dev.footfall.core.user;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the sessions that began in the period were like, also those of people who are no users.
 *
 * @param bounceRate the share with one page view and nothing else; null of none
 * @param ofNew those of users who were first seen in the period
 * @param ofReturning those of users who were first seen before
 * @param hours the 24 hours of the local clock
 */
public record Engagement(Means all, @Nullable Double bounceRate, Means ofNew, Means ofReturning, List<Hour> hours) {

    public Engagement {
        hours = List.copyOf(hours);
    }

    /**
     * What sessions are like on average; null of none.
     *
     * @param duration in seconds
     */
    public record Means(@Nullable Double duration, @Nullable Double pages) {}

    /**
     * The sessions that began in one hour of the day.
     *
     * @param users how many users had one
     * @param engagement the share that lasted, saw several pages or did anything else; null of none
     */
    public record Hour(int hour, long users, @Nullable Double engagement) {}
}
