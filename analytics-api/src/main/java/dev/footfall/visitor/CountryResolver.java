package dev.footfall.visitor;

import org.jspecify.annotations.Nullable;

/**
 * Tells a client's country. Called once for each event that names none: implementations answer from memory, are safe
 * for use by many threads, and never throw.
 */
@FunctionalInterface
public interface CountryResolver {

    /** The ISO 3166-1 alpha-2 code in capitals, or null when it cannot be told. */
    @Nullable
    String country(Client client);

    /** Believes what a trusted proxy's header said, and knows nothing else. */
    static CountryResolver fromTrustedHeader() {
        return Client::country;
    }
}
