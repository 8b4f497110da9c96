/**
 * What a host calls first: {@link dev.footfall.Analytics} takes events in, {@link dev.footfall.AnalyticsStore} keeps
 * them.
 */
@NullMarked
package dev.footfall;

import org.jspecify.annotations.NullMarked;
