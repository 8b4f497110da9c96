package dev.footfall.servlet.admin;

import dev.footfall.access.Access;
import dev.footfall.access.Tenant;
import dev.footfall.access.TokenRequest;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A token as a request wants it; whose it will be is not the request's to say. */
record TokenBody(
        String name,
        Set<Access> access,
        Set<String> workspaces,
        Set<String> domains,
        @Nullable Integer requestsPerMinute,
        @Nullable Instant expiresAt) {

    TokenRequest of(Tenant tenant) {
        return new TokenRequest(name, tenant, access, workspaces, domains, requestsPerMinute, expiresAt);
    }
}
