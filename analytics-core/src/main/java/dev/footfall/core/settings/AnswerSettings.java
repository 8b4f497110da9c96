package dev.footfall.core.settings;

/**
 * {@code analytics.answers.*}: answers that are given again.
 *
 * @param cacheBytes {@code analytics.answers.cache-size}: how much memory those about periods that are over may take;
 *     0: none is kept
 */
public record AnswerSettings(long cacheBytes) {}
