package dev.footfall.core.settings;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * {@code analytics.export.*}: how exports are made and kept.
 *
 * @param directory {@code analytics.export.directory}: where their files are kept, the same for all nodes; null: in the
 *     store
 * @param expiresAfter {@code analytics.export.expires-after}: when a file is deleted
 * @param maxPerTenant {@code analytics.export.max-per-tenant}: how many a tenant may have under way at once
 * @param workers {@code analytics.export.workers}: how many this node writes at once
 */
public record ExportSettings(@Nullable Path directory, Duration expiresAfter, int maxPerTenant, int workers) {}
