package dev.footfall.core.access;

import dev.footfall.StoreUnavailableException;
import dev.footfall.access.Caller;
import dev.footfall.access.IssuedTokenStore;
import dev.footfall.access.Tenant;
import dev.footfall.thirdparty.caffeine.cache.Ticker;
import dev.footfall.thirdparty.slf4j.Logger;
import dev.footfall.thirdparty.slf4j.LoggerFactory;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;

/**
 * The domains of tokens that are made at run time, as they were at most {@value Lookups#KEPT_SECONDS} seconds ago.
 * While the store cannot tell, those that were known last stay.
 */
final class IssuedDomains {

    private static final Logger log = LoggerFactory.getLogger(IssuedDomains.class);
    private static final long KEPT = Duration.ofSeconds(Lookups.KEPT_SECONDS).toNanos();

    private final IssuedTokenStore store;
    private final Clock clock;
    private final Ticker ticker;
    private volatile Known known;

    IssuedDomains(IssuedTokenStore store, Clock clock, Ticker ticker) {
        this.store = store;
        this.clock = clock;
        this.ticker = ticker;
        this.known = new Known(pages(Set.of()), ticker.read() - KEPT);
    }

    boolean has(String hostAndPort) {
        return known(ticker.read()).pages().allowsDomain(hostAndPort);
    }

    /** They may be others now. */
    synchronized void forget() {
        known = new Known(known.pages(), ticker.read() - KEPT);
    }

    private Known known(long now) {
        Known last = known;
        return last.isFresh(now) ? last : ask(now);
    }

    private synchronized Known ask(long now) {
        if (!known.isFresh(now)) {
            known = new Known(answer(), now);
        }
        return known;
    }

    private Caller answer() {
        try {
            return pages(store.domains(clock.instant()));
        } catch (StoreUnavailableException e) {
            log.debug("Domains stay as they were", e);
            return known.pages();
        }
    }

    /** Somebody who may do nothing, for what he knows of domains. */
    private static Caller pages(Set<String> domains) {
        return new Caller("pages", Tenant.of("any"), Set.of(), Set.of(), domains);
    }

    private record Known(Caller pages, long since) {

        boolean isFresh(long now) {
            return now - since < KEPT;
        }
    }
}
