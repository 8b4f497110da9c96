package dev.footfall.query;

/** A question that has no answer. Its message names what is wrong with it and what would be right. */
public final class InvalidQueryException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String field;

    /**
     * Says what is wrong.
     *
     * @param field which part of the question: {@code range}, {@code measures}, {@code dimensions} …
     */
    public InvalidQueryException(String field, String message) {
        super(message);
        this.field = field;
    }

    /** Which part of the question is wrong. */
    public String field() {
        return field;
    }
}
