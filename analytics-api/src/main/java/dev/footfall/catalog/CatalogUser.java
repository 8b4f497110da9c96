package dev.footfall.catalog;

import org.jspecify.annotations.Nullable;

/** What the host knows of a user. */
public record CatalogUser(
        String id, @Nullable String firstName, @Nullable String lastName) {}
