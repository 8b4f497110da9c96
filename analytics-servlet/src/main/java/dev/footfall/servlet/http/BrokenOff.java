package dev.footfall.servlet.http;

/**
 * An answer cannot be finished, and has begun already. Thrown for the container alone, which then cuts the connection:
 * an answer that ended in good order would be taken for whole.
 */
final class BrokenOff extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BrokenOff(Problem problem) {
        super("an answer broke off: " + problem.message(), null, false, false);
    }
}
