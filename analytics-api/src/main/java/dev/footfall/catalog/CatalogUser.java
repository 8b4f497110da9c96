package dev.footfall.catalog;

import org.jspecify.annotations.Nullable;

/**
 * What is known of a user.
 *
 * @param id as events name the user, 1 to {@value CatalogAsset#MAX_ID_LENGTH} characters
 * @param firstName null: unknown
 * @param lastName null: unknown
 */
public record CatalogUser(
        String id, @Nullable String firstName, @Nullable String lastName) {

    /** @throws IllegalArgumentException if the id is empty or too long, or any text has a NUL or a lone surrogate */
    public CatalogUser {
        CatalogText.requireId("id", id);
        CatalogText.requireStorable("firstName", firstName);
        CatalogText.requireStorable("lastName", lastName);
    }
}
