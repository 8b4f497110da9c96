package dev.footfall.servlet.http;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Finds what is declared for a path, part by part: what is written out goes before what is named, what begins with
 * letters before what is all name, and nothing is tried twice. It is asked about every request that the host gets, and
 * makes no objects.
 */
final class PathTree<T> {

    private final List<String> names = new ArrayList<>();
    private final List<PathTree<T>> branches = new ArrayList<>();
    private final List<String> beginnings = new ArrayList<>();
    private final List<PathTree<T>> begun = new ArrayList<>();
    private @Nullable PathTree<T> named;
    private @Nullable PathTree<T> rest;
    private @Nullable T bare;
    private @Nullable T slashed;

    /** What is there for the template, made if nothing is. */
    T at(PathTemplate template, boolean isEitherSlash, Supplier<T> maker) {
        PathTree<T> leaf = this;
        for (String part : template.parts()) {
            leaf = leaf.branch(part);
        }
        @Nullable T present = template.isSlashed() ? leaf.slashed : leaf.bare;
        T value = present == null ? maker.get() : present;
        leaf.bare = template.isSlashed() ? leaf.bare : value;
        leaf.slashed = template.isSlashed() || isEitherSlash ? value : leaf.slashed;
        return value;
    }

    private PathTree<T> branch(String part) {
        if (PathTemplate.isRest(part)) {
            rest = rest == null ? new PathTree<>() : rest;
            return rest;
        }
        if (PathTemplate.isNamed(part)) {
            named = named == null ? new PathTree<>() : named;
            return named;
        }
        String beginning = PathTemplate.beginning(part);
        return beginning.isEmpty() ? branch(part, names, branches) : branch(beginning, beginnings, begun);
    }

    private static <T> PathTree<T> branch(String text, List<String> texts, List<PathTree<T>> trees) {
        if (!texts.contains(text)) {
            texts.add(text);
            trees.add(new PathTree<>());
        }
        return trees.get(texts.indexOf(text));
    }

    @Nullable
    T find(String path) {
        return path.startsWith("/") ? find(path, 1) : null;
    }

    private @Nullable T find(String path, int start) {
        PathTree<T> node = this;
        int at = start;
        while (true) {
            int slash = path.indexOf('/', at);
            int end = slash < 0 ? path.length() : slash;
            if (end == at) {
                // Nothing is called nothing; at the very end it is the slash that is there or is not.
                return slash < 0 ? node.slashed : null;
            }
            PathTree<T> next = node.next(path, at, end);
            if (next == null) {
                return node.rest == null || path.indexOf("//", at) >= 0 ? null : node.rest.leaf(path.endsWith("/"));
            }
            if (slash < 0) {
                return next.bare;
            }
            node = next;
            at = slash + 1;
        }
    }

    private @Nullable PathTree<T> next(String path, int start, int end) {
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            if (name.length() == end - start && path.startsWith(name, start)) {
                return branches.get(i);
            }
        }
        for (int i = 0; i < beginnings.size(); i++) {
            if (path.startsWith(beginnings.get(i), start)) {
                return begun.get(i);
            }
        }
        return named;
    }

    private @Nullable T leaf(boolean isSlashed) {
        return isSlashed ? slashed : bare;
    }
}
