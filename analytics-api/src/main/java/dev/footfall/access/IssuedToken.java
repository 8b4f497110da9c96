package dev.footfall.access;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A token that was made at run time; without its secret, which nobody keeps. Times are whole milliseconds.
 *
 * @param id public, unique among all tenants, 1 to 64 characters
 * @param name what logs and lists call it, 1 to 128 characters
 * @param workspaces the workspaces it is limited to; empty: all
 * @param domains as in {@link Caller#domains()}
 * @param requestsPerMinute how many requests a node takes from it in a minute; null: as many as the settings say
 * @param createdBy what logs call the one who made it
 * @param expiresAt from when on nobody knows it any more; null: never
 * @param revokedAt since when nobody knows it any more; null: it is not revoked
 * @param lastUsedAt when it was last shown, give or take a minute; null: never
 */
public record IssuedToken(
        String id,
        String name,
        Tenant tenant,
        Set<Access> access,
        Set<String> workspaces,
        Set<String> domains,
        @Nullable Integer requestsPerMinute,
        Instant createdAt,
        String createdBy,
        @Nullable Instant expiresAt,
        @Nullable Instant revokedAt,
        @Nullable Instant lastUsedAt) {

    public IssuedToken {
        access = Set.copyOf(access);
        workspaces = Set.copyOf(workspaces);
        domains = Set.copyOf(domains);
    }

    /** Whether it opens anything at that time. */
    public boolean isLive(Instant at) {
        return revokedAt == null && (expiresAt == null || at.isBefore(expiresAt));
    }

    /** The same, revoked then; null: not revoked. */
    public IssuedToken revokedAt(@Nullable Instant at) {
        return with(at, lastUsedAt);
    }

    /** The same, last shown then; null: never. */
    public IssuedToken lastUsedAt(@Nullable Instant at) {
        return with(revokedAt, at);
    }

    private IssuedToken with(@Nullable Instant newRevokedAt, @Nullable Instant newLastUsedAt) {
        return new IssuedToken(
                id,
                name,
                tenant,
                access,
                workspaces,
                domains,
                requestsPerMinute,
                createdAt,
                createdBy,
                expiresAt,
                newRevokedAt,
                newLastUsedAt);
    }
}
