package dev.footfall.core.settings;

import java.time.Duration;

/**
 * {@code analytics.rollups.*}: counting beforehand, where the store can.
 *
 * @param enabled {@code analytics.rollups.enabled}: whether this node does
 * @param pause {@code analytics.rollups.pause}: how often it looks for something to do
 */
public record RollupSettings(boolean enabled, Duration pause) {}
