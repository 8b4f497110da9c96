package dev.footfall.core.query;

import java.util.function.Consumer;

/**
 * Who asks, and also wants to know where the answers come from, which costs the store a little for each.
 *
 * @param asker as {@link Answers#wrote} knows him
 * @param told on the thread that asks, after each answer
 */
public record CuriousAsker(Object asker, Consumer<Provenance> told) {}
