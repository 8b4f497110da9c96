package dev.footfall.core.settings;

import org.jspecify.annotations.Nullable;

/**
 * {@code analytics.access.*}: how many requests a node takes from callers that have no limit of their own.
 *
 * @param requestsPerMinute {@code analytics.access.requests-per-minute}: from a private token or a device; null: any
 *     number
 * @param pageRequestsPerMinute {@code analytics.access.page-requests-per-minute}: from each client address that shows
 *     the token of a page; null: {@value #PAGE_REQUESTS_PER_MINUTE}, but any number from addresses of private networks,
 *     behind which a proxy may hide everybody
 */
public record AccessSettings(
        @Nullable Integer requestsPerMinute, @Nullable Integer pageRequestsPerMinute) {

    /** What holds where nothing is set. */
    public static final int PAGE_REQUESTS_PER_MINUTE = 1_200;
}
