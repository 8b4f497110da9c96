package dev.footfall.journey;

import java.util.List;

/**
 * The answer to a {@link PathQuery}: a tree whose root is the start, see {@link PathNode} for what its numbers mean.
 *
 * @param count how many sessions have a start
 */
public record Paths(PathQuery query, long count, long ended, long others, List<PathNode> next) {

    public Paths {
        next = List.copyOf(next);
    }

    /** Where nobody did anything. */
    public static Paths ofNothing(PathQuery query) {
        return new Paths(query, 0, 0, 0, List.of());
    }
}
