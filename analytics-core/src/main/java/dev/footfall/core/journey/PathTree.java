package dev.footfall.core.journey;

import dev.footfall.event.Text;
import dev.footfall.journey.PathNode;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How many sessions came to a place, and where they went from there. */
final class PathTree {

    private static final Comparator<Map.Entry<String, PathTree>> MOST_FIRST = Comparator.comparing(
                    (Map.Entry<String, PathTree> entry) -> entry.getValue().count, Comparator.reverseOrder())
            .thenComparing(Map.Entry::getKey, Text.BY_CODE_POINT);

    private final Map<String, PathTree> next = new HashMap<>(2);
    private long count;
    private long ended;

    void come() {
        count++;
    }

    void end() {
        ended++;
    }

    @Nullable
    PathTree find(String value) {
        return next.get(value);
    }

    PathTree grow(String value) {
        PathTree grown = new PathTree();
        next.put(value, grown);
        return grown;
    }

    /** How many places are reached from here. */
    int size() {
        return next.values().stream().mapToInt(place -> 1 + place.size()).sum();
    }

    /** Forgets where sessions went after so many steps. */
    void cut(int steps) {
        if (steps == 0) {
            next.clear();
        }
        next.values().forEach(place -> place.cut(steps - 1));
    }

    /** The places that most sessions went to, without their numbers. */
    PathTree best(int top) {
        PathTree best = new PathTree();
        mostFirst(top)
                .forEach(entry -> best.next.put(entry.getKey(), entry.getValue().best(top)));
        return best;
    }

    long count() {
        return count;
    }

    long ended() {
        return ended;
    }

    /** How many went on to none of these. */
    long others(List<PathNode> told) {
        return count - ended - told.stream().mapToLong(PathNode::count).sum();
    }

    List<PathNode> next(int top) {
        return mostFirst(top)
                .map(entry -> entry.getValue().node(entry.getKey(), top))
                .toList();
    }

    private Stream<Map.Entry<String, PathTree>> mostFirst(int top) {
        return next.entrySet().stream().sorted(MOST_FIRST).limit(top);
    }

    private PathNode node(String value, int top) {
        List<PathNode> told = next(top);
        return new PathNode(value, count, ended, others(told), told);
    }
}
