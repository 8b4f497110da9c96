package dev.footfall.core.query;

import dev.footfall.query.Dimension;
import java.util.Comparator;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A level of a tree: what its nodes are told apart by.
 *
 * @param label what the nodes are called, by the keys of the dimension, which may be null; keys with one label are one
 *     node
 * @param order of the labels; what has none comes before all of them
 */
public record Level(Dimension dimension, Function<@Nullable Object, @Nullable String> label, Comparator<String> order) {

    /** A level whose nodes are called as their keys are, in their order. */
    public static Level of(Dimension dimension, Comparator<String> order) {
        return new Level(dimension, key -> key == null ? null : key.toString(), order);
    }
}
