package dev.footfall.journey;

import java.util.List;

/**
 * A value that sessions went to. Each of them ended there, went on to one of {@code next}, or to another value.
 *
 * @param count how many went there
 * @param ended how many of these had no further step
 * @param others how many of these went on to values that are not told: since others had more, or since the path is told
 *     no further
 * @param next those that most went on to, then by code points; empty at the last step
 */
public record PathNode(String value, long count, long ended, long others, List<PathNode> next) {

    public PathNode {
        next = List.copyOf(next);
    }
}
