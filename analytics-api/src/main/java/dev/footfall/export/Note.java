package dev.footfall.export;

import org.jspecify.annotations.Nullable;

/**
 * A line about a table: which filters were in force, in which zone, when it was made.
 *
 * @param value a {@link String}, {@link Long}, {@link Double}, {@link java.time.LocalDate} or
 *     {@link java.time.LocalDateTime}; null is left empty
 */
public record Note(String label, @Nullable Object value) {}
