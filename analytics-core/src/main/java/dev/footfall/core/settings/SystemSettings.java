package dev.footfall.core.settings;

import dev.footfall.access.Access;
import java.time.Duration;

/**
 * {@code analytics.system.*}: how the application itself is measured.
 *
 * @param enabled {@code analytics.system.enabled}: whether its requests are measured
 * @param access {@code analytics.system.access}: what a token must be granted to ask about it
 * @param retention {@code analytics.system.retention}: how long hours are kept
 */
public record SystemSettings(boolean enabled, Access access, Duration retention) {}
