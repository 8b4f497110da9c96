package dev.footfall.core.audit;

import dev.footfall.UnsupportedCapabilityException;
import dev.footfall.access.Tenant;
import dev.footfall.audit.AuditAction;
import dev.footfall.audit.AuditEntry;
import dev.footfall.audit.AuditStore;
import dev.footfall.audit.AuditTrail;
import dev.footfall.core.ingest.EventIds;
import dev.footfall.thirdparty.caffeine.cache.Cache;
import dev.footfall.thirdparty.caffeine.cache.Caffeine;
import dev.footfall.thirdparty.slf4j.Logger;
import dev.footfall.thirdparty.slf4j.LoggerFactory;
import dev.footfall.time.TimeRange;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The audit trail: what is done is recorded, and whoever reads it is recorded too. Entries of a node sort as they were
 * made.
 */
public final class Audits implements AuditTrail {

    /** What the application itself is called, which calls through Java. */
    public static final String HOST = "host";

    /** What those are called who need no token, because they have an address that opens by itself. */
    public static final String WHOEVER = "whoever has the address";

    private static final Duration PAUSE = Duration.ofMinutes(1);
    private static final int MAX_KEPT = 10_000;
    private static final Logger log = LoggerFactory.getLogger(Audits.class);

    private final AuditStore store;
    private final Clock clock;
    private final EventIds ids;
    private final Cache<Act, Boolean> toldLately;

    /** One that lacks the trail may refuse every call: then nothing is kept, which was told at the start. */
    public Audits(AuditStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
        this.ids = new EventIds(clock);
        this.toldLately = Caffeine.newBuilder()
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .executor(Runnable::run)
                .expireAfterWrite(PAUSE)
                .maximumSize(MAX_KEPT)
                .build();
    }

    /**
     * Keeps what was done, on disk when it returns. Never throws: what is done is done, and an entry that cannot be
     * kept goes to the log instead.
     *
     * @param actor as in {@link AuditEntry#actor()}
     * @param target as in {@link AuditEntry#target()}: never who it was about
     * @param rows null: nobody counted
     * @param reference what the actor quotes; empty or null: nothing
     */
    public void record(
            Tenant tenant,
            String actor,
            AuditAction action,
            @Nullable String target,
            @Nullable Long rows,
            @Nullable String reference) {
        String quoted = reference == null || reference.isBlank() ? null : reference;
        try {
            store.record(new AuditEntry(
                    ids.next(),
                    clock.instant().truncatedTo(ChronoUnit.MILLIS),
                    tenant,
                    actor,
                    action,
                    target,
                    rows,
                    quoted));
        } catch (UnsupportedCapabilityException e) {
            log.debug("Nobody keeps who did what", e);
        } catch (RuntimeException e) {
            log.warn(
                    "The audit trail has no entry of what {} of tenant {} did: {}, target {}, rows {}",
                    actor,
                    tenant,
                    action.label(),
                    target,
                    rows,
                    e);
        }
    }

    /** The same without a reference. */
    public void record(Tenant tenant, String actor, AuditAction action, @Nullable String target, @Nullable Long rows) {
        record(tenant, actor, action, target, rows, null);
    }

    /** The same of what may happen again and again: on each node once a minute at most. */
    public void recordFirst(
            Tenant tenant, String actor, AuditAction action, @Nullable String target, @Nullable Long rows) {
        if (toldLately.asMap().putIfAbsent(new Act(tenant, actor, action, target), true) == null) {
            record(tenant, actor, action, target, rows);
        }
    }

    /** For the application itself. */
    @Override
    public List<AuditEntry> find(Tenant tenant, TimeRange range, @Nullable UUID before, int limit) {
        return find(HOST, tenant, range, before, limit);
    }

    /** The same for somebody else, of whom the trail will tell. */
    public List<AuditEntry> find(String actor, Tenant tenant, TimeRange range, @Nullable UUID before, int limit) {
        List<AuditEntry> found = store.find(tenant, range, before, limit);
        recordFirst(tenant, actor, AuditAction.AUDIT_READ, null, (long) found.size());
        return found;
    }

    private record Act(
            Tenant tenant,
            String actor,
            AuditAction action,
            @Nullable String target) {}
}
