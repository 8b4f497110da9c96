package dev.footfall.audit;

import dev.footfall.access.Tenant;
import dev.footfall.time.TimeRange;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Reads what was done with other people's data. Safe for use by many threads.
 *
 * @see AuditStore
 */
public interface AuditTrail {

    /**
     * As {@link AuditStore#find}.
     *
     * @throws dev.footfall.UnsupportedCapabilityException if the store keeps no audit trail
     * @throws dev.footfall.StoreUnavailableException if the store cannot answer now
     */
    List<AuditEntry> find(Tenant tenant, TimeRange range, @Nullable UUID before, int limit);
}
