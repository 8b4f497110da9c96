package dev.footfall.system;

import org.jspecify.annotations.Nullable;

/**
 * The room that the application's storage has.
 *
 * @param used in bytes
 * @param total in bytes
 */
public record StorageSpace(@Nullable Long used, @Nullable Long total) {}
