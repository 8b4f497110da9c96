package dev.footfall.core.settings;

import dev.footfall.access.Tenant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * {@code analytics.privacy.retention-rules[i].*}: how long some events are kept.
 *
 * @param tenant whose they are; null: anybody's
 * @param types canonical names; empty: all types
 */
public record RetentionRule(@Nullable Tenant tenant, Set<String> types, Keep keep) {

    public RetentionRule {
        types = Set.copyOf(types);
    }

    boolean isFor(Tenant owner) {
        return tenant == null || tenant.equals(owner);
    }
}
