package dev.footfall.core.access;

import dev.footfall.access.IssuedTokenStore;
import dev.footfall.thirdparty.caffeine.cache.Ticker;
import dev.footfall.thirdparty.slf4j.Logger;
import dev.footfall.thirdparty.slf4j.LoggerFactory;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The domains of tokens that are made at run time, as they were at most {@value Lookups#KEPT_SECONDS} seconds ago.
 * While the store cannot tell, or has not told yet, those that were known last stay: one request asks it, no other
 * waits.
 */
final class IssuedDomains {

    private static final Logger log = LoggerFactory.getLogger(IssuedDomains.class);
    private static final long KEPT = Duration.ofSeconds(Lookups.KEPT_SECONDS).toNanos();

    private final IssuedTokenStore store;
    private final Clock clock;
    private final Ticker ticker;
    private final AtomicBoolean isAsking = new AtomicBoolean();
    private volatile Known known;
    private long changes;

    IssuedDomains(IssuedTokenStore store, Clock clock, Ticker ticker) {
        this.store = store;
        this.clock = clock;
        this.ticker = ticker;
        this.known = new Known(Domains.of(Set.of()), ticker.read() - KEPT);
    }

    boolean has(String hostAndPort) {
        long now = ticker.read();
        if (!known.isFresh(now) && isAsking.compareAndSet(false, true)) {
            try {
                ask(now);
            } finally {
                isAsking.set(false);
            }
        }
        return known.domains().have(hostAndPort);
    }

    /** They may be others now. */
    synchronized void forget() {
        changes++;
        known = new Known(known.domains(), ticker.read() - KEPT);
    }

    private void ask(long now) {
        long before = changes();
        Domains domains = answer();
        synchronized (this) {
            // If they changed meanwhile, the next one asks again.
            known = new Known(domains, changes == before ? now : now - KEPT);
        }
    }

    private synchronized long changes() {
        return changes;
    }

    /** Whatever goes wrong, nobody tries again at once. */
    private Domains answer() {
        try {
            return Domains.of(store.domains(clock.instant()));
        } catch (RuntimeException e) {
            log.debug("Domains stay as they were", e);
            return known.domains();
        }
    }

    private record Known(Domains domains, long since) {

        boolean isFresh(long now) {
            return now - since < KEPT;
        }
    }
}
