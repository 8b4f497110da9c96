package dev.footfall.access;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Keeps tokens that were made at run time, by the digests of their secrets. Safe for use by many threads and by many
 * nodes on one database; throws {@link dev.footfall.StoreUnavailableException} when the database cannot answer now.
 */
public interface IssuedTokenStore {

    /**
     * Keeps a new token; on disk when it returns.
     *
     * @param digest 32 bytes, by which alone it is found; no other token's
     */
    void create(IssuedToken token, byte[] digest);

    /** The token with that digest, whosever it is, and whether or not it is live. */
    Optional<IssuedToken> findByDigest(byte[] digest);

    /** All tokens of the tenant, expired and revoked ones too, the latest first and equal times by id. */
    List<IssuedToken> list(Tenant tenant);

    /**
     * Ends a token; on disk when it returns.
     *
     * @return whether it did; otherwise the tenant has no such token, or it is revoked already
     */
    boolean revoke(Tenant tenant, String id, Instant at);

    /** Notes when tokens were last shown, by their ids; an earlier time than the one that is known changes nothing. */
    void used(Map<String, Instant> lastUses);

    /** The domains of all tokens, of whichever tenant, that are live at that time. */
    Set<String> domains(Instant at);
}
