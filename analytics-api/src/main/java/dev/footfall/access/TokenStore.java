package dev.footfall.access;

import java.util.Optional;

/**
 * Recognises tokens. Implementations keep only a digest of a secret, compare in constant time, and are safe for use by
 * many threads.
 */
public interface TokenStore {

    /** The caller that this token names, or empty when nobody knows it. Never throws for a malformed token. */
    Optional<Caller> find(String token);

    /**
     * Whether pages of this host hold a token at all: answers a browser's preflight that carries none.
     *
     * @param hostAndPort as for {@link Caller#allowsDomain}
     */
    boolean knowsDomain(String hostAndPort);
}
