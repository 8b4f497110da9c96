package dev.footfall.visitor;

import java.time.LocalDate;

/**
 * Keeps each day's random salt for as long as it is needed, shared by all nodes. Whoever can read neither database nor
 * memory of those two days can never tell which visitor an identifier stood for.
 */
public interface SaltStore {

    /**
     * The salt of that UTC day: the one kept, or else the candidate, which is then kept. Nodes that ask at once get the
     * same.
     *
     * @param candidate 16 random bytes or more
     */
    byte[] salt(LocalDate day, byte[] candidate);

    /** Destroys the salts of all days before that one. */
    void destroyBefore(LocalDate day);
}
