package dev.footfall.audit;

import dev.footfall.access.Tenant;
import dev.footfall.time.TimeRange;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the audit trail for good: neither retention nor an erasure touches it, and nothing is ever changed in it. Safe
 * for use by many threads and by many nodes on one database; throws {@link dev.footfall.StoreUnavailableException} when
 * the database cannot answer now.
 */
public interface AuditStore {

    /** Keeps an entry, on disk when it returns. One whose id is known changes nothing. */
    void record(AuditEntry entry);

    /**
     * The tenant's entries of that time, the one with the greatest id (as unsigned bytes) first.
     *
     * @param before only entries with a smaller id; null: all
     * @param limit how many at most, 1 or more
     */
    List<AuditEntry> find(Tenant tenant, TimeRange range, @Nullable UUID before, int limit);
}
