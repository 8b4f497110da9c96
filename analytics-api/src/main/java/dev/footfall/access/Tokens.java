package dev.footfall.access;

import java.util.List;

/**
 * Makes and ends tokens at run time, besides those of the settings. Safe for use by many threads; the methods wait for
 * the database and throw {@link dev.footfall.StoreUnavailableException} when it cannot be reached, and
 * {@link dev.footfall.UnsupportedCapabilityException} if the store keeps no tokens.
 */
public interface Tokens {

    /**
     * Makes a token that opens at once.
     *
     * @throws InvalidTokenRequestException if anything that is wanted cannot be had
     */
    CreatedToken create(TokenRequest wanted);

    /** As {@link IssuedTokenStore#list}; the tokens of the settings are not among them. */
    List<IssuedToken> list(Tenant tenant);

    /**
     * Ends a token: on this node at once, on others within ten seconds.
     *
     * @return whether it did; otherwise the tenant has no such token, or it is revoked already
     */
    boolean revoke(Tenant tenant, String id);
}
