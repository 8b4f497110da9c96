/** Puts the parts together: {@link dev.footfall.core.AnalyticsEngine} is what a host starts. */
@NullMarked
package dev.footfall.core;

import org.jspecify.annotations.NullMarked;
