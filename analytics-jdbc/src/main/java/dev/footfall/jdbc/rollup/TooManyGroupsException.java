package dev.footfall.jdbc.rollup;

/** An answer would take too much memory here: a database that puts aside what does not fit can give it. */
public final class TooManyGroupsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public TooManyGroupsException() {
        super("too many groups, or too many sets of ids, to count them in memory", null, false, false);
    }
}
