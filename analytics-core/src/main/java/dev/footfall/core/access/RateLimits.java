package dev.footfall.core.access;

import dev.footfall.access.Caller;
import dev.footfall.access.Tenant;
import dev.footfall.core.logging.QuietLog;
import dev.footfall.core.settings.AccessSettings;
import dev.footfall.thirdparty.caffeine.cache.Cache;
import dev.footfall.thirdparty.caffeine.cache.Caffeine;
import dev.footfall.thirdparty.slf4j.LoggerFactory;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Counts the requests that each caller makes of this node. The token of a page is everybody's, so that each client
 * address has a count of its own; addresses are kept in memory alone, and for two minutes. Safe for use by many
 * threads.
 */
public final class RateLimits {

    private static final int MAX_CALLERS = 10_000;
    private static final int MAX_PAGES = 50_000;
    private static final int OPEN_REQUESTS_PER_MINUTE = 600;
    private static final int FAILED_SIGN_INS_PER_MINUTE = 20;

    /** Longer than anything is missing, so that nobody gains by being forgotten. */
    private static final Duration KEPT = Duration.ofMinutes(2);

    private final QuietLog log = new QuietLog(LoggerFactory.getLogger(RateLimits.class));
    private final AccessSettings settings;
    private final Clock clock;
    private final Cache<Bucket, Allowance> callers = cache(MAX_CALLERS);
    private final Cache<Bucket, Allowance> pages = cache(MAX_PAGES);

    public RateLimits(AccessSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    private static Cache<Bucket, Allowance> cache(int max) {
        return Caffeine.newBuilder()
                .executor(Runnable::run)
                .expireAfterAccess(KEPT)
                .maximumSize(max)
                .build();
    }

    /**
     * Counts a request.
     *
     * @param address where it comes from; null: nobody knows
     * @return zero, or how long the caller must wait, so that this one is not answered
     */
    public Duration take(Caller caller, @Nullable String address) {
        Integer limit = limit(caller, address);
        if (limit == null) {
            return Duration.ZERO;
        }
        String client = caller.isBrowser() ? ClientNetwork.of(address) : "";
        Bucket bucket = new Bucket(caller.tenant(), caller.id(), client, limit);
        long wait = take(caller.isBrowser() ? pages : callers, bucket);
        if (wait > 0) {
            tell(caller, limit);
        }
        return Duration.of(wait, ChronoUnit.MICROS);
    }

    /**
     * Counts a request for which nobody needs a token, but from private networks, which may be all a proxy's.
     *
     * @return as for {@link #take(Caller, String)}
     */
    public Duration takeOpen(@Nullable String address) {
        if (ClientNetwork.isPrivate(address)) {
            return Duration.ZERO;
        }
        Bucket bucket = new Bucket(null, "", ClientNetwork.of(address), OPEN_REQUESTS_PER_MINUTE);
        return Duration.of(take(pages, bucket), ChronoUnit.MICROS);
    }

    /**
     * Counts an attempt to sign in, whatever network it comes from: a proxy that lets everybody guess is no excuse.
     *
     * @return as for {@link #take(Caller, String)}
     */
    public Duration takeSignIn(@Nullable String address) {
        return Duration.of(take(pages, signIns(address)), ChronoUnit.MICROS);
    }

    /** The attempt was none to guess, and does not count. */
    public void forgiveSignIn(@Nullable String address) {
        Allowance allowance = pages.getIfPresent(signIns(address));
        if (allowance != null) {
            allowance.giveBack();
        }
    }

    private static Bucket signIns(@Nullable String address) {
        return new Bucket(null, "sign-in", ClientNetwork.of(address), FAILED_SIGN_INS_PER_MINUTE);
    }

    private long take(Cache<Bucket, Allowance> counts, Bucket bucket) {
        return counts.get(bucket, unknown -> new Allowance(bucket.limit()))
                .take(ChronoUnit.MICROS.between(Instant.EPOCH, clock.instant()));
    }

    /** How many counts are kept. */
    long size() {
        callers.cleanUp();
        pages.cleanUp();
        return callers.estimatedSize() + pages.estimatedSize();
    }

    private @Nullable Integer limit(Caller caller, @Nullable String address) {
        if (caller.requestsPerMinute() != null) {
            return caller.requestsPerMinute();
        }
        return caller.isBrowser() ? pageLimit(address) : settings.requestsPerMinute();
    }

    private @Nullable Integer pageLimit(@Nullable String address) {
        if (settings.pageRequestsPerMinute() != null) {
            return settings.pageRequestsPerMinute();
        }
        return ClientNetwork.isPrivate(address) ? null : Integer.valueOf(AccessSettings.PAGE_REQUESTS_PER_MINUTE);
    }

    private void tell(Caller caller, int limit) {
        String whose = caller.isBrowser()
                ? "pages with " + caller.name() + ", from one address (behind a proxy, one address may be everybody:"
                        + " see analytics.privacy.forwarded-header)"
                : caller.name();
        log.warn("More than " + limit + " requests a minute are refused", whose);
    }

    /** Another limit is another count. Without a tenant it is everybody's. */
    private record Bucket(@Nullable Tenant tenant, String caller, String client, int limit) {}
}
