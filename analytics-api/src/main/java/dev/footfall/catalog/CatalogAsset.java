package dev.footfall.catalog;

import dev.footfall.event.JsonObject;
import org.jspecify.annotations.Nullable;

/** What the host knows of an asset: a product, a video, a movie, a report. */
public record CatalogAsset(String id, @Nullable String name, JsonObject metadata) {}
