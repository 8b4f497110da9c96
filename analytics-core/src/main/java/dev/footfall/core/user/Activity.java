package dev.footfall.core.user;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How much was going on in the period. */
public record Activity(ActiveUsers users, Sessions sessions, Actions actions) {

    /** How many users were active in the last 1, 7 and 30 times 24 hours before the period's end. */
    public record ActiveUsers(long daily, long weekly, long monthly) {}

    /**
     * What began in the period.
     *
     * @param averageDuration in seconds; null of none
     * @param byDevice by category, the most frequent first
     */
    public record Sessions(long total, @Nullable Double averageDuration, Map<String, Long> byDevice) {}

    /** How many events of each kind there were, whoever is behind them. */
    public record Actions(long uploads, long comments, long likes, long shares) {}
}
