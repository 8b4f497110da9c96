package dev.footfall.core.settings;

import dev.footfall.access.Tenant;
import dev.footfall.audience.Device;
import dev.footfall.privacy.Expiry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How long events are kept. Those that say which devices and movies there are tell of no visitor and are kept for ever:
 * without them a screen would stop working on the day that its registration is too old.
 *
 * @param keep {@code analytics.privacy.retention}: what no rule is for
 * @param rules the first one that fits an event decides
 */
public record RetentionSettings(Keep keep, List<RetentionRule> rules) {

    /** What there is, as opposed to what happened. */
    private static final Set<String> KEPT =
            Set.of(Device.REGISTERED, Device.FROZEN, Device.UNFROZEN, "movie registered");

    public RetentionSettings {
        rules = List.copyOf(rules);
    }

    /** Whether events of that type are never too old. */
    public static boolean isKeptForEver(String type) {
        return KEPT.contains(type);
    }

    /** Which of the tenant's events are too old; of each event one of them decides at most. */
    public List<Expiry> expiries(Tenant tenant, Instant now) {
        List<Expiry> expiries = new ArrayList<>();
        Set<String> decided = new HashSet<>(KEPT);
        for (RetentionRule rule : rules) {
            if (!rule.isFor(tenant)) {
                continue;
            }
            Set<String> types = new HashSet<>(rule.types());
            types.removeAll(decided);
            if (rule.types().isEmpty()) {
                add(expiries, tenant, rule.keep(), now, Set.of(), decided);
                return expiries;
            }
            if (!types.isEmpty()) {
                add(expiries, tenant, rule.keep(), now, types, Set.of());
            }
            decided.addAll(types);
        }
        add(expiries, tenant, keep, now, Set.of(), decided);
        return expiries;
    }

    private static void add(
            List<Expiry> expiries, Tenant tenant, Keep keep, Instant now, Set<String> only, Set<String> except) {
        keep.cutoff(now).ifPresent(before -> expiries.add(new Expiry(tenant, before, only, except)));
    }
}
