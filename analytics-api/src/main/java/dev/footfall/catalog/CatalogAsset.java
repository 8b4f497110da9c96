package dev.footfall.catalog;

import dev.footfall.event.JsonObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an asset: a product, a video, a movie, a report.
 *
 * @param id as events name it, 1 to {@value #MAX_ID_LENGTH} characters
 * @param name what reports call it; null: unknown
 * @param title what a player shows; null: its name stands in
 * @param metadata whatever else there is to tell
 * @param formats the files in which it can be had
 */
public record CatalogAsset(
        String id, @Nullable String name, @Nullable String title, JsonObject metadata, List<AssetFormat> formats) {

    public static final int MAX_ID_LENGTH = 128;

    /** @throws IllegalArgumentException if the id is empty or too long, or any text has a NUL or a lone surrogate */
    public CatalogAsset {
        CatalogText.requireId("id", id);
        CatalogText.requireStorable("name", name);
        CatalogText.requireStorable("title", title);
        formats = List.copyOf(formats);
    }

    /** An asset with a name and nothing else. */
    public static CatalogAsset of(String id, @Nullable String name) {
        return new CatalogAsset(id, name, null, JsonObject.EMPTY, List.of());
    }

    public CatalogAsset withTitle(@Nullable String newTitle) {
        return new CatalogAsset(id, name, newTitle, metadata, formats);
    }

    public CatalogAsset withMetadata(JsonObject newMetadata) {
        return new CatalogAsset(id, name, title, newMetadata, formats);
    }

    public CatalogAsset withFormats(AssetFormat... newFormats) {
        return new CatalogAsset(id, name, title, metadata, List.of(newFormats));
    }

    /** The title, or else the name. */
    public @Nullable String titleOrName() {
        return title == null ? name : title;
    }
}
