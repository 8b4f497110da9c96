package dev.footfall.core.settings;

import java.time.Duration;

/**
 * {@code analytics.session.*}: when a visitor's session ends.
 *
 * @param timeout a pause this long ends it
 * @param maximum it never lasts longer
 */
public record SessionSettings(Duration timeout, Duration maximum) {}
