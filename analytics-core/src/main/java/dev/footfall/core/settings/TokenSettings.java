package dev.footfall.core.settings;

import dev.footfall.access.Access;
import dev.footfall.access.Tenant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A token of the settings.
 *
 * @param name what logs call it
 * @param secret what its bearer must show; never logged
 * @param requestsPerMinute how many requests a node takes from it in a minute; null: as many as {@link AccessSettings}
 *     say
 */
public record TokenSettings(
        String name,
        String secret,
        Tenant tenant,
        Set<String> workspaces,
        Set<Access> access,
        Set<String> domains,
        @Nullable Integer requestsPerMinute) {

    /** One without a limit of its own. */
    public TokenSettings(
            String name,
            String secret,
            Tenant tenant,
            Set<String> workspaces,
            Set<Access> access,
            Set<String> domains) {
        this(name, secret, tenant, workspaces, access, domains, null);
    }

    /** Leaves the secret out. */
    @Override
    public String toString() {
        return "TokenSettings[" + name + " of " + tenant + "]";
    }
}
