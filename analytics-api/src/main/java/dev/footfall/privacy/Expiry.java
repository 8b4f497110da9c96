package dev.footfall.privacy;

import dev.footfall.access.Tenant;
import dev.footfall.event.Event;
import java.time.Instant;
import java.util.Set;

/**
 * Which events of a tenant are too old.
 *
 * @param before those that happened earlier
 * @param only canonical names of types; empty: all types
 * @param except types that are kept whatever their age
 */
public record Expiry(Tenant tenant, Instant before, Set<String> only, Set<String> except) {

    public Expiry {
        only = Set.copyOf(only);
        except = Set.copyOf(except);
    }

    /** What every store must agree with. */
    public boolean covers(Event event) {
        return tenant.equals(event.tenant())
                && event.occurredAt().isBefore(before)
                && (only.isEmpty() || only.contains(event.type()))
                && !except.contains(event.type());
    }
}
