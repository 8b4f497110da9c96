package dev.footfall.core.user;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the number of users changed.
 *
 * @param newUsers who was first seen in the period
 * @param returningUsers who was active in it and first seen before
 * @param churnRate the share of those active in the period before who were not active in this one; null if there was
 *     nobody, or no such period
 * @param bySource the new users by what brought them, the most frequent first
 */
public record Growth(
        long newUsers, long returningUsers, @Nullable Double churnRate, Map<String, Long> bySource) {}
