package dev.footfall.access;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which token is wanted; see {@link IssuedToken} for what each part means.
 *
 * @param access at least one; a token with domains is public, and never has {@link Access#ADMIN}
 * @param requestsPerMinute 1 to 1,000,000; null: as many as the settings say
 * @param expiresAt later than now; null: never
 */
public record TokenRequest(
        String name,
        Tenant tenant,
        Set<Access> access,
        Set<String> workspaces,
        Set<String> domains,
        @Nullable Integer requestsPerMinute,
        @Nullable Instant expiresAt) {

    public TokenRequest {
        access = Set.copyOf(access);
        workspaces = Set.copyOf(workspaces);
        domains = Set.copyOf(domains);
    }

    /** A private token without limits. */
    public static TokenRequest of(String name, Tenant tenant, Access... access) {
        return new TokenRequest(name, tenant, Set.of(access), Set.of(), Set.of(), null, null);
    }
}
