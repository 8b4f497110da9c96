package dev.footfall.core.privacy;

import dev.footfall.access.Tenant;
import dev.footfall.audit.AuditAction;
import org.jspecify.annotations.Nullable;

/** Where it is told what was done. It never throws. */
@FunctionalInterface
public interface AuditLog {

    /** Tells of an act; see {@link dev.footfall.audit.AuditEntry}. */
    void tell(
            Tenant tenant,
            String actor,
            AuditAction action,
            @Nullable String target,
            @Nullable Long rows,
            @Nullable String reference);
}
