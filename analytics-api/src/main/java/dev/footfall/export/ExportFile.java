package dev.footfall.export;

import org.jspecify.annotations.Nullable;

/**
 * Where the file of an export is.
 *
 * @param size in bytes
 * @param name its name in the directory for exports; null: the store has it, in chunks
 */
public record ExportFile(long size, @Nullable String name) {}
