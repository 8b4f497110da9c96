package dev.footfall.core.settings;

import dev.footfall.access.Access;
import dev.footfall.access.Tenant;
import java.util.Set;

/**
 * A token of the settings.
 *
 * @param name what logs call it
 * @param secret what its bearer must show; never logged
 */
public record TokenSettings(
        String name, String secret, Tenant tenant, Set<String> workspaces, Set<Access> access, Set<String> domains) {

    /** Leaves the secret out. */
    @Override
    public String toString() {
        return "TokenSettings[" + name + " of " + tenant + "]";
    }
}
