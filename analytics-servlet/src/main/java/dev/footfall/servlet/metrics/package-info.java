/** The metrics API: 3D views, AR views and engagement, as totals, as a grid and as a report. */
@NullMarked
package dev.footfall.servlet.metrics;

import org.jspecify.annotations.NullMarked;
