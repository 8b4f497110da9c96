package dev.footfall.catalog;

import dev.footfall.event.Text;
import org.jspecify.annotations.Nullable;

/** What text of a catalog must be, so that every store keeps it. */
final class CatalogText {

    private CatalogText() {}

    static void requireId(String field, String text) {
        if (text.isEmpty() || text.length() > CatalogAsset.MAX_ID_LENGTH) {
            throw new IllegalArgumentException(
                    field + " must have 1 to " + CatalogAsset.MAX_ID_LENGTH + " characters, has " + text.length());
        }
        requireStorable(field, text);
    }

    static void requireStorable(String field, @Nullable String text) {
        if (text != null && Text.firstUnstorable(text) >= 0) {
            throw new IllegalArgumentException(field + " must be Unicode text without NUL");
        }
    }
}
