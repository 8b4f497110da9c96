package dev.footfall.core.export;

/** Ends the writing of an export that somebody else has taken up, or that this node has no more time for. */
final class Abandoned extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean isOurs;

    private Abandoned(boolean isOurs) {
        super(null, null, false, false);
        this.isOurs = isOurs;
    }

    static Abandoned closing() {
        return new Abandoned(true);
    }

    static Abandoned lost() {
        return new Abandoned(false);
    }

    /** Whether it is still ours to give back. */
    boolean isOurs() {
        return isOurs;
    }
}
