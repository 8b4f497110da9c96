package dev.footfall.core.journey;

import dev.footfall.journey.JourneyEvent;
import dev.footfall.journey.PathDirection;
import dev.footfall.journey.PathNode;
import dev.footfall.journey.PathQuery;
import dev.footfall.journey.Paths;
import dev.footfall.query.InvalidQueryException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Counts where sessions went. One step more than is asked for tells who went on. Where there are too many different
 * paths to be held, the deepest level is left to another reading, which looks at the paths that are told only.
 */
final class PathFold {

    /** While they are counted, told or not. */
    static final int MOST_NODES = 250_000;

    private static final int START = 0;
    private static final int ALONG = 1;

    private final PathQuery query;
    private final int mostNodes;
    private final PathTree told;
    private final int toldLevels;
    private final PathTree tree = new PathTree();
    private final Deque<String> path = new ArrayDeque<>();
    private @Nullable String who;
    private boolean started;
    private @Nullable String last;
    private int levels;
    private int nodes;

    PathFold(PathQuery query, int mostNodes) {
        this(query, mostNodes, new PathTree(), 0);
    }

    private PathFold(PathQuery query, int mostNodes, PathTree told, int toldLevels) {
        this.query = query;
        this.mostNodes = mostNodes;
        this.told = told;
        this.toldLevels = toldLevels;
        this.levels = query.steps();
    }

    void add(JourneyEvent event) {
        if (!event.who().equals(who)) {
            count();
            who = event.who();
        }
        String value = event.isStep(ALONG) ? event.texts().get(0) : null;
        if (query.direction() == PathDirection.NEXT) {
            next(event, value);
        } else {
            previous(event, value);
        }
    }

    private void next(JourneyEvent event, @Nullable String value) {
        if (!started) {
            started = event.isStep(START);
            last = started ? value : null;
        } else if (path.size() <= query.steps() && value != null && !value.equals(last)) {
            path.addLast(value);
            last = value;
        }
    }

    /** Keeps the end of what came before the start. */
    private void previous(JourneyEvent event, @Nullable String value) {
        if (started) {
            return;
        }
        if (event.isStep(START)) {
            started = true;
            if (value != null && value.equals(path.peekLast())) {
                path.removeLast();
            }
        } else if (value != null && !value.equals(path.peekLast())) {
            path.addLast(value);
            // The start may take one of them, and one more tells whether there was anything before those that are told.
            if (path.size() > query.steps() + 2) {
                path.removeFirst();
            }
        }
    }

    private void count() {
        if (started) {
            List<String> steps = new ArrayList<>(path);
            if (query.direction() == PathDirection.PREVIOUS) {
                Collections.reverse(steps);
            }
            count(steps);
        }
        path.clear();
        started = false;
        last = null;
    }

    private void count(List<String> steps) {
        tree.come();
        PathTree place = tree;
        PathTree way = told;
        int depth = 0;
        while (depth < Math.min(steps.size(), levels)) {
            String step = steps.get(depth);
            way = depth < toldLevels ? way.find(step) : told;
            if (way == null) {
                return;
            }
            PathTree next = next(place, step);
            if (next != null) {
                next.come();
                place = next;
                depth++;
            }
        }
        if (steps.size() <= levels) {
            place.end();
        }
    }

    /** Null: the tree was full, and is less deep now. */
    private @Nullable PathTree next(PathTree place, String step) {
        PathTree known = place.find(step);
        if (known != null) {
            return known;
        }
        if (nodes == mostNodes) {
            shed();
            return null;
        }
        nodes++;
        return place.grow(step);
    }

    private void shed() {
        if (levels == toldLevels + 1) {
            throw new InvalidQueryException(
                    "of",
                    "there must be at most " + mostNodes + " different paths to choose from, are more: ask for a"
                            + " shorter range, for fewer steps, for a smaller top, or with a filter that lets fewer "
                            + query.of().label()
                            + "s through");
        }
        levels--;
        tree.cut(levels);
        nodes = tree.size();
    }

    /** After the last event: the count that is to be read next, for the levels that did not fit; null: all is known. */
    @Nullable
    PathFold further() {
        count();
        return levels == query.steps() ? null : new PathFold(query, mostNodes, tree.best(query.top()), levels);
    }

    Paths answer() {
        List<PathNode> next = tree.next(query.top());
        return new Paths(query, tree.count(), tree.ended(), tree.others(next), next);
    }
}
