package dev.footfall.access;

/**
 * A token that has just been made.
 *
 * @param secret what its bearer must show. It is told here and never again
 */
public record CreatedToken(IssuedToken token, String secret) {

    /** Leaves the secret out. */
    @Override
    public String toString() {
        return "CreatedToken[" + token.id() + " of " + token.tenant() + "]";
    }
}
