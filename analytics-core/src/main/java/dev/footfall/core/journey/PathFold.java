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

/** Counts where sessions went. One step more than is asked for tells who went on. */
final class PathFold {

    /** While they are counted, told or not. */
    static final int MOST_NODES = 100_000;

    private static final int START = 0;
    private static final int ALONG = 1;

    private final PathQuery query;
    private final int mostNodes;
    private final PathTree tree = new PathTree();
    private final Deque<String> path = new ArrayDeque<>();
    private @Nullable String who;
    private boolean started;
    private @Nullable String last;
    private int nodes;

    PathFold(PathQuery query) {
        this(query, MOST_NODES);
    }

    PathFold(PathQuery query, int mostNodes) {
        this.query = query;
        this.mostNodes = mostNodes;
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
        PathTree place = tree;
        place.come();
        for (String step : steps.subList(0, Math.min(steps.size(), query.steps()))) {
            PathTree known = place.find(step);
            place = known == null ? grow(place, step) : known;
            place.come();
        }
        if (steps.size() <= query.steps()) {
            place.end();
        }
    }

    private PathTree grow(PathTree place, String step) {
        if (nodes++ == mostNodes) {
            throw new InvalidQueryException(
                    "of",
                    "there must be at most " + mostNodes + " different paths, are more: ask for a shorter range, for"
                            + " fewer steps, or with a filter that lets fewer "
                            + query.of().label()
                            + "s through");
        }
        return place.grow(step);
    }

    Paths answer() {
        count();
        List<PathNode> told = tree.next(query.top());
        return new Paths(query, tree.count(), tree.ended(), tree.others(told), told);
    }
}
