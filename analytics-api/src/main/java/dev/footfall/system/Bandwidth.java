package dev.footfall.system;

import org.jspecify.annotations.Nullable;

/**
 * What goes into and out of the application's storage.
 *
 * @param in bytes a second
 * @param out bytes a second
 */
public record Bandwidth(@Nullable Long in, @Nullable Long out) {}
