package dev.footfall.system;

import org.jspecify.annotations.Nullable;

/** How often the application's storage was read and written to, and how often that failed. */
public record StorageOperations(
        @Nullable Long reads,
        @Nullable Long writes,
        @Nullable Long errors) {}
