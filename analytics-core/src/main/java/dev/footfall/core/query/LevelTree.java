package dev.footfall.core.query;

import dev.footfall.query.Measure;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * An answer whose ordered dimensions are the levels of a tree. What can be added up is counted once, for the leaves,
 * and added up from there; what cannot is asked for once for each level. Safe for use by many threads. To be closed
 * when it is no longer needed: large ones wait for each other's memory.
 */
public final class LevelTree implements AutoCloseable {

    private final List<Level> levels;
    private final List<Measure> additive;
    private final LevelRows rows;
    private final LevelValues others;
    private final Runnable onClose;
    private final AtomicBoolean closed = new AtomicBoolean();

    LevelTree(List<Level> levels, List<Measure> additive, LevelRows rows, LevelValues others, Runnable onClose) {
        this.levels = List.copyOf(levels);
        this.additive = List.copyOf(additive);
        this.rows = rows;
        this.others = others;
        this.onClose = onClose;
    }

    /** Calling it again does nothing. */
    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            onClose.run();
        }
    }

    /** The node above the first level: everything. */
    public Node root() {
        return new Node(0, 0, rows.size());
    }

    /** A node, and how far it is below the root. */
    public final class Node {

        private final int depth;
        private final int from;
        private final int to;

        private Node(int depth, int from, int to) {
            this.depth = depth;
            this.from = from;
            this.to = to;
        }

        /** What it is called on its level; null where its rows say nothing there, and for the root. */
        public @Nullable String label() {
            return depth == 0 ? null : rows.label(depth - 1, from);
        }

        /** The nodes of the next level that have any rows, in the order of that level; none below the last. */
        public List<Node> children() {
            List<Node> children = new ArrayList<>();
            int start = from;
            while (depth < levels.size() && start < to) {
                int end = rows.end(depth, start, to);
                children.add(new Node(depth + 1, start, end));
                start = end;
            }
            return children;
        }

        /** The number of a measure; null when there is none. */
        public @Nullable Double value(String measure) {
            int place = place(measure);
            return place < 0 ? others.value(path(), measure) : rows.fold(place, from, to);
        }

        /** A count, or a sum of whole numbers. */
        public long count(String measure) {
            return rounded(value(measure));
        }

        /**
         * The same of those rows below this node that say nothing on that level: where rows of the whole and of its
         * parts are in one answer, those of the whole.
         *
         * @param level from 0, which is the first below the root
         */
        public long countUnlabelled(String measure, int level) {
            return rounded(rows.foldUnlabelled(requirePlace(measure), from, to, level));
        }

        private List<@Nullable String> path() {
            List<@Nullable String> path = new ArrayList<>();
            for (int level = 0; level < depth; level++) {
                path.add(rows.label(level, from));
            }
            return path;
        }
    }

    private static long rounded(@Nullable Double value) {
        return value == null ? 0 : Math.round(value);
    }

    private int requirePlace(String measure) {
        int place = place(measure);
        if (place < 0) {
            throw new IllegalArgumentException("measure '" + measure + "' cannot be added up");
        }
        return place;
    }

    private int place(String measure) {
        for (int i = 0; i < additive.size(); i++) {
            if (additive.get(i).name().equals(measure)) {
                return i;
            }
        }
        return -1;
    }
}
