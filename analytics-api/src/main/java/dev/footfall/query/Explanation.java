package dev.footfall.query;

/**
 * Where a store finds the answer to a question.
 *
 * @param source what most of it is counted from: {@code events}, or {@code rollup} and the name of one
 * @param reason why not from something quicker; or how much is counted from what
 */
public record Explanation(String source, String reason) {

    /** From the events themselves, for that reason. */
    public static Explanation events(String reason) {
        return new Explanation("events", reason);
    }
}
