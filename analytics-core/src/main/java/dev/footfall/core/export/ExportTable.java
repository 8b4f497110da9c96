package dev.footfall.core.export;

import dev.footfall.export.Table;
import org.jspecify.annotations.Nullable;

/**
 * What is to be exported.
 *
 * @param total how many rows there are, if that is known before they are read
 */
public record ExportTable(Table table, @Nullable Long total) {}
