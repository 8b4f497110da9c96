package dev.footfall.core.system;

import dev.footfall.system.Resolution;
import java.time.Instant;

/**
 * Figures of one minute or hour.
 *
 * @param begin when it begins
 */
public record SystemRow(Instant begin, Resolution resolution, SystemTotals totals) {}
