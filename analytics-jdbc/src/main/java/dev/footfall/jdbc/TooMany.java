package dev.footfall.jdbc;

import dev.footfall.query.InvalidQueryException;

/** What is said of a question whose answer would take more memory than there is for one. */
final class TooMany {

    private TooMany() {}

    /** @param what of which there are more than that, in the plural */
    static InvalidQueryException of(String what, long most) {
        return new InvalidQueryException(
                "dimensions",
                "the answer must have at most " + most + " " + what
                        + ", has more: ask for a shorter range or fewer dimensions");
    }
}
