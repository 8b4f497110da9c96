package dev.footfall.core.privacy;

import dev.footfall.StoreUnavailableException;
import dev.footfall.access.Tenant;
import dev.footfall.audit.AuditAction;
import dev.footfall.core.logging.QuietLog;
import dev.footfall.core.settings.RetentionSettings;
import dev.footfall.core.upkeep.Lease;
import dev.footfall.core.upkeep.Rest;
import dev.footfall.privacy.Expiry;
import dev.footfall.privacy.PrivacyStore;
import dev.footfall.thirdparty.slf4j.Logger;
import dev.footfall.thirdparty.slf4j.LoggerFactory;
import java.time.Clock;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;

/**
 * Removes what is too old, a little at a time, on one node at a time. A run that is cut short is gone on with by
 * whichever node comes next.
 */
final class Retention {

    /** The piece of work that one node at a time does. */
    static final String TASK = "retention";

    /** So long nobody else takes over from a node that is gone. */
    static final Duration LEASE = Duration.ofMinutes(10);

    private static final int AT_ONCE = 500;
    private static final int FEW = 20;
    private static final int TOLD_EVERY = 100_000;

    private static final Logger log = LoggerFactory.getLogger(Retention.class);

    private final RetentionSettings settings;
    private final PrivacyStore store;
    private final AuditLog audit;
    private final Clock clock;
    private final Lease lease;
    private final Rest rest;
    private final QuietLog quietly = new QuietLog(log);

    Retention(RetentionSettings settings, PrivacyStore store, AuditLog audit, Clock clock, Lease lease, Rest rest) {
        this.settings = settings;
        this.store = store;
        this.audit = audit;
        this.clock = clock;
        this.lease = lease;
        this.rest = rest;
    }

    /** Goes over all tenants once. Whatever goes wrong is for the next time. */
    void run() {
        try {
            if (!lease.isOurs()) {
                return;
            }
            boolean goesOn = true;
            for (Iterator<Tenant> tenants = store.tenants().iterator(); goesOn && tenants.hasNext(); ) {
                goesOn = removeAll(tenants.next());
            }
        } catch (RuntimeException | Error e) {
            quietly.warn("What is too old cannot be removed now", e);
        }
    }

    /** Whether to go on: what goes wrong with one tenant is no reason to keep what others have. */
    private boolean removeAll(Tenant tenant) {
        try {
            for (Expiry expiry : settings.expiries(tenant, clock.instant())) {
                if (!remove(expiry)) {
                    return false;
                }
            }
        } catch (RuntimeException | Error e) {
            quietly.warn("What is too old of tenant " + tenant + " cannot be removed now", e);
        }
        return true;
    }

    /** Whether to go on. */
    private boolean remove(Expiry expiry) {
        long removed = 0;
        int some = AT_ONCE;
        boolean goesOn = true;
        try {
            while (goesOn && some >= FEW) {
                long begun = System.nanoTime();
                some = removeSome(expiry);
                tell(expiry, removed, removed + some);
                removed += some;
                goesOn = some < FEW || (rest.after(System.nanoTime() - begun) && lease.isOurs());
            }
        } finally {
            done(expiry, removed);
        }
        return goesOn;
    }

    /** If so many take too long, so few may not. */
    private int removeSome(Expiry expiry) {
        try {
            return store.expire(expiry, AT_ONCE);
        } catch (StoreUnavailableException e) {
            log.debug("{} events at once are too many for now", AT_ONCE, e);
            return store.expire(expiry, FEW);
        }
    }

    private static void tell(Expiry expiry, long before, long removed) {
        if (before == 0 && removed > 0) {
            log.info("Removing events of {} from before {}{}", expiry.tenant(), expiry.before(), types(expiry));
        } else if (before / TOLD_EVERY < removed / TOLD_EVERY) {
            log.info("{} events of {} removed so far", removed, expiry.tenant());
        }
    }

    private static String types(Expiry expiry) {
        List<String> only = expiry.only().stream().sorted().toList();
        return only.isEmpty() ? "" : ", of the types " + only;
    }

    private void done(Expiry expiry, long removed) {
        if (removed > 0) {
            log.info("{} events of {} removed, which were too old", removed, expiry.tenant());
            String before = "before " + expiry.before();
            audit.tell(expiry.tenant(), People.HOST, AuditAction.RETENTION_DONE, before, removed, null);
        }
    }
}
